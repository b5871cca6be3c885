package cn.yijianshi.rules;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A Drools session: shows it facts, so that the rules of the rows that hold or may hold for them tell it to the facts. */
final class RowSession {

    private final KieSession session;
    private final List<FactHandle> shown = new ArrayList<>();

    RowSession(KieSession session) {
        this.session = session;
    }

    static RowSession open(KieBase base) {
        return new RowSession(base.newKieSession());
    }

    /** Shows it something that no rule is about: what Drools sets up when a rule base is first used is set up now. */
    void prepare() {
        shown.add(session.insert(this));
        session.fireAllRules();
    }

    void fire(FactView facts) {
        shown.add(session.insert(facts));
        session.fireAllRules();
    }

    /** Forgets all facts, so that the session can serve another decision. */
    void clear() {
        shown.forEach(session::delete);
        shown.clear();
    }

    void dispose() {
        session.dispose();
    }
}
