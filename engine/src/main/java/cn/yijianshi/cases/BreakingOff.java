package cn.yijianshi.cases;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.process.ProcessRunner;
import cn.yijianshi.releases.Releases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Breaks a matter off before its end. The process is not bent: its open steps are passed over, those still to come are
 * too when the process reaches them, and the branches meet as drawn.
 */
@Component
class BreakingOff {

    private final CaseRows rows;
    private final WorkItems items;
    private final MatterOutcomes outcomes;
    private final StepCompletion completion;
    private final CaseEnd end;
    private final Releases releases;
    private final ProcessRunner processes;
    private final Ledger ledger;

    BreakingOff(
            CaseRows rows,
            WorkItems items,
            MatterOutcomes outcomes,
            StepCompletion completion,
            CaseEnd end,
            Releases releases,
            ProcessRunner processes,
            Ledger ledger) {
        this.rows = rows;
        this.items = items;
        this.outcomes = outcomes;
        this.completion = completion;
        this.end = end;
        this.releases = releases;
        this.processes = processes;
        this.ledger = ledger;
    }

    /** Breaks one matter off, and the case with it where no other goes on. Nothing happens where it has ended before. */
    void matter(CaseRow row, String matter, MatterState how, String reason) {
        Matter definition = releases.load(row.release()).matter(matter);
        if (!outcomes.breakOff(row, definition, how, reason)) {
            return;
        }
        if (rows.matters(row.id()).stream().allMatch(m -> m.state().brokenOff())) {
            endCase(row, how, reason);
            return;
        }
        passOver(row);
        if (rows.materials(row.id()).stream().noneMatch(m -> m.state() == MaterialState.DEFERRED)) {
            completion.nothingAwaited(row);
        }
    }

    private void endCase(CaseRow row, MatterState how, String reason) {
        CaseState state =
                switch (how) {
                    case RETURNED -> CaseState.RETURNED;
                    case WITHDRAWN -> CaseState.WITHDRAWN;
                    case PROCESSING, GRANTED, REFUSED, DISCONTINUED, REVOKED -> CaseState.TERMINATED;
                };
        items.ofCase(row.id()).stream().filter(WorkItem::open).forEach(item -> items.cancel(item.id()));
        processes.cancel(row.id(), state.code());
        end.of(row, state);
        ledger.append(
                row.id(),
                row.subject(),
                CaseEvents.ENDED,
                Map.of("number", row.number(), "state", state.code()),
                Map.of("state", state.label(), "reason", reason));
    }

    private void passOver(CaseRow row) {
        List<String> brokenOff = rows.matters(row.id()).stream()
                .filter(m -> m.state().brokenOff())
                .map(MatterRow::matter)
                .toList();
        for (WorkItem item : items.ofCase(row.id())) {
            if (item.open() && item.matterId().filter(brokenOff::contains).isPresent()) {
                items.cancel(item.id());
                processes.complete(item.waitId());
            }
        }
    }
}
