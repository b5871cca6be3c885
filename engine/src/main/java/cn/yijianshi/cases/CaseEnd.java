package cn.yijianshi.cases;

import cn.yijianshi.clocks.Clocks;
import cn.yijianshi.clocks.Part;
import cn.yijianshi.duework.DueWork;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Ends a case: no clock of it runs any more and nothing is due. */
@Component
class CaseEnd {

    private final CaseRows rows;
    private final Clocks clocks;
    private final DueWork dueWork;
    private final Clock clock;

    CaseEnd(CaseRows rows, Clocks clocks, DueWork dueWork, Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    void of(CaseRow row, CaseState state) {
        Instant now = clock.instant();
        rows.changeState(row.id(), state);
        clocks.stop(row.id(), Part.wholeCase(), now);
        rows.matters(row.id()).forEach(m -> clocks.stop(row.id(), Part.matter(m.matter()), now));
        dueWork.dropAll(row.id());
    }
}
