package cn.yijianshi.intake;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.evidence.EvidenceRegistry;
import cn.yijianshi.evidence.Told;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the registries tell of the parties of a draft. */
@Component
class DraftEvidence {

    private final EvidenceRegistry registry;
    private final PartyChecks checks;
    private final Drafts drafts;
    private final Clock clock;

    DraftEvidence(EvidenceRegistry registry, PartyChecks checks, Drafts drafts, Clock clock) {
        this.registry = registry;
        this.checks = checks;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Asks for every party whose identifier was typed right. */
    Map<String, Told> ask(Draft draft, List<PartyEntry> entries) {
        List<FieldProblem> problems = checks.problems(draft.release().bundle(), entries);
        Map<String, Told> told = new TreeMap<>();
        for (PartyEntry entry : entries) {
            boolean right = problems.stream().noneMatch(p -> p.target().equals(entry.role() + "-identifier"));
            if (right) {
                told.put(
                        entry.role(), registry.ask(PartyChecks.identifier(entry).number()));
            }
        }
        return told;
    }

    /**
     * A locked draft with what the registries tell today. What was told on an earlier day is asked again: a licence may
     * have been revoked since.
     */
    Draft today(Draft locked) {
        LocalDate today = LocalDate.now(clock.withZone(WorkCalendar.ZONE));
        boolean fresh = locked.content().told().values().stream().allMatch(t -> t.on().equals(today));
        if (fresh) {
            return locked;
        }
        List<PartyEntry> entries = locked.content().parties();
        Draft asked = locked.with(locked.content().withParties(entries, ask(locked, entries)));
        drafts.save(asked, locked.subject());
        return asked;
    }
}
