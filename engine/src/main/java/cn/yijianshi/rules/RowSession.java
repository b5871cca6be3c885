package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;

/** A Drools session for one decision: shows it facts and tells which rows hold or may hold for them. */
final class RowSession implements AutoCloseable {

    private final KieSession session;
    private final Map<String, RowRef> rows;
    private List<JudgedRow> fired = new ArrayList<>();

    RowSession(KieSession session, Map<String, RowRef> rows) {
        this.session = session;
        this.rows = rows;
        RowHits hits = this::hit;
        session.setGlobal("hits", hits);
    }

    /** The rows that hold or may hold for these facts, in their order. */
    List<JudgedRow> fire(FactView facts) {
        fired = new ArrayList<>();
        session.insert(facts);
        session.fireAllRules();
        fired.sort(Comparator.comparingInt(r -> r.ref().index()));
        return fired;
    }

    private void hit(FactView facts, String path) {
        RowRef ref = rows.get(path);
        if (ref == null) {
            throw new IllegalStateException("A rule fired for a row that is not there: " + path);
        }
        JudgedRow judged = JudgedRow.of(ref, facts);
        if (!judged.truth().possible()) {
            throw new IllegalStateException("A rule fired for a row that does not hold: " + path);
        }
        fired.add(judged);
    }

    @Override
    public void close() {
        session.dispose();
    }
}
