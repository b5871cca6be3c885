package cn.yijianshi.cases;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.ledger.Ledger;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records what became of a matter. */
@Component
class MatterOutcomes {

    private final CaseRows rows;
    private final Ledger ledger;

    MatterOutcomes(CaseRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    /** Records the outcome of a matter; the first one stands. */
    void decide(CaseRow row, Matter matter, MatterState outcome, String reason) {
        if (!rows.decideMatter(row.id(), matter.id(), outcome)) {
            return;
        }
        ledger.append(
                row.id(),
                row.subject(),
                CaseEvents.MATTER_DECIDED,
                Map.of("matter", matter.id(), "outcome", outcome.code()),
                Map.of("matter", matter.name(), "outcome", outcome.label(), "reason", reason));
    }
}
