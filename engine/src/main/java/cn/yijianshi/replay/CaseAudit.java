package cn.yijianshi.replay;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.cases.CaseEvents;
import cn.yijianshi.cases.CaseSummary;
import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.ledger.LedgerEntry;
import cn.yijianshi.ledger.Verification;
import cn.yijianshi.process.ProcessRunner;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.releases.DecisionRecord;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.Releases;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** What an auditor asks of a case. Needs the role of an auditor. */
@Service
public class CaseAudit {

    private final Cases cases;
    private final Ledger ledger;
    private final Releases releases;
    private final ProcessRunner processes;
    private final Access access;

    CaseAudit(Cases cases, Ledger ledger, Releases releases, ProcessRunner processes, Access access) {
        this.cases = cases;
        this.ledger = ledger;
        this.releases = releases;
        this.processes = processes;
        this.access = access;
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
     * @param ids what it is about, by kind: release, matter, step, work-item …
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
            Map<String, String> ids,
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

    /** Finds cases by number or by an applicant's full identifier; empty text: the newest 200. */
    public List<CaseSummary> find(String text) {
        access.require(Role.AUDITOR);
        return cases.search(text);
    }

    /** Everything that happened to a case, in order, with the diagram it ran on. */
    public Timeline timeline(UUID caseId) {
        access.require(Role.AUDITOR);
        CaseView view = cases.view(caseId);
        LoadedRelease release = releases.load(view.release());
        List<LedgerEntry> entries = ledger.entries(caseId);
        Set<String> visited = new TreeSet<>();
        release.process().steps().stream()
                .filter(s -> s.settings().kind() == StepKind.ACCEPT)
                .forEach(s -> visited.add(s.id()));
        entries.stream()
                .filter(e -> Set.of(CaseEvents.STEP_CONCLUDED.id(), CaseEvents.STEP_AUTOMATIC.id())
                        .contains(e.envelope().type().id()))
                .map(e -> e.envelope().ids().get("step"))
                .filter(java.util.Objects::nonNull)
                .forEach(visited::add);
        EventReading reading = new EventReading(release);
        return new Timeline(
                view.summary(),
                view.release(),
                release.bundle().version(),
                entries.stream().map(reading::event).toList(),
                release.definition().process(),
                List.copyOf(visited),
                processes.activeElements(caseId));
    }

    /** Evaluates the decision recorded at a place of the chain again and compares the bytes. */
    public ReplayOutcome replay(UUID caseId, long seq) {
        access.require(Role.AUDITOR);
        cases.view(caseId);
        Optional<LedgerEntry> entry = ledger.entries(caseId).stream()
                .filter(e -> e.envelope().seq() == seq)
                .findFirst();
        if (entry.isEmpty() || !entry.get().envelope().type().id().equals(CaseEvents.DECISION_RECORDED.id())) {
            return new ReplayOutcome.Impossible("第 " + seq + " 条记录不是判定");
        }
        return switch (entry.get().payload()) {
            case LedgerEntry.Payload.Open open -> replay(open.json());
            case LedgerEntry.Payload.Shredded shredded -> new ReplayOutcome.Impossible("判定的内容已按规定销毁，不能回放");
            case LedgerEntry.Payload.Damaged damaged -> new ReplayOutcome.Impossible("判定的内容已损坏，不能回放");
        };
    }

    /** Recomputes the whole chain of a case. */
    public ChainOutcome verify(UUID caseId) {
        access.require(Role.AUDITOR);
        cases.view(caseId);
        return switch (ledger.verify(caseId)) {
            case Verification.Verified verified ->
                new ChainOutcome.Intact(verified.count(), verified.head().hex());
            case Verification.Broken broken -> new ChainOutcome.Broken(broken.seq(), broken.what());
        };
    }

    private ReplayOutcome replay(String recordedJson) {
        JsonNode recorded = CanonicalJson.read(recordedJson);
        DecisionRecord record = CanonicalJson.mapper().treeToValue(recorded, DecisionRecord.class);
        Hash before = CanonicalJson.hash(recorded.path("decision"));
        LoadedRelease release = releases.load(record.decision().release());
        DecisionRecord again = releases.decide(release, record.facts());
        if (again.hash().equals(before) && before.equals(record.hash())) {
            return new ReplayOutcome.Same(
                    before.hex(),
                    release.hash().hex(),
                    record.decision().lawDate().toString(),
                    record.decision().findings().size());
        }
        return new ReplayOutcome.Different(
                record.hash().hex(),
                again.hash().hex(),
                DecisionDifference.between(record.decision(), again.decision()));
    }
}
