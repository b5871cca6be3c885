package cn.yijianshi.replay;

import cn.yijianshi.cases.CaseSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** What an auditor asks of a case. Needs the role of an auditor; every look at a case is itself recorded. */
@Service
public class CaseAudit {

    /** Finds cases by number or by an applicant's full identifier; empty text: the newest 200. */
    public List<CaseSummary> find(String text) {
        throw new UnsupportedOperationException();
    }

    public Timeline timeline(UUID caseId) {
        throw new UnsupportedOperationException();
    }

    /** Evaluates the decision recorded at a place of the chain again and compares the bytes. */
    public ReplayOutcome replay(UUID caseId, long seq) {
        throw new UnsupportedOperationException();
    }

    /** Recomputes the whole chain of a case. */
    public ChainOutcome verify(UUID caseId) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param processXml the drawn diagram of the case's release
     * @param visited ids of steps that are done
     * @param active ids of steps that wait
     */
    public record Timeline(
            CaseSummary summary,
            String release,
            int releaseVersion,
            List<Event> events,
            String processXml,
            List<String> visited,
            List<String> active) {}

    /**
     * @param type stable id, e.g. {@code case-accepted}
     * @param label in Chinese
     * @param summary one sentence
     * @param decision whether a decision was recorded here
     * @param details readable label/value pairs
     * @param payload the recorded payload; null where it was destroyed
     */
    public record Event(
            long seq,
            String type,
            String label,
            Instant at,
            String actor,
            String summary,
            boolean decision,
            List<Detail> details,
            @Nullable JsonNode payload,
            String hash) {}

    public record Detail(String label, String value) {}

    /** What replay gave. */
    public sealed interface ReplayOutcome {
        /** 一致: the same bytes. */
        record Same(String hash, String release, String lawDate, int findings) implements ReplayOutcome {}

        /** 不一致. @param differences what differs, in words */
        record Different(String recorded, String now, List<String> differences) implements ReplayOutcome {}

        /** Cannot be replayed. @param reason why, in Chinese */
        record Impossible(String reason) implements ReplayOutcome {}
    }

    /** What verifying a chain gave. */
    public sealed interface ChainOutcome {
        record Intact(long entries, String head) implements ChainOutcome {}

        record Broken(long seq, String what) implements ChainOutcome {}
    }
}
