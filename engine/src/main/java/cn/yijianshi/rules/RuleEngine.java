package cn.yijianshi.rules;

/** Compiles rule packs with Drools and decides situations by them. */
public final class RuleEngine {

    /**
     * Compiles the packs of a release.
     *
     * @throws RulesNotCompiledException if the generated rules do not compile
     */
    public CompiledRules compile(Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** Decides a situation: a pure function of the rules and the facts. */
    public Decision decide(CompiledRules rules, Facts facts) {
        throw new UnsupportedOperationException();
    }

    /** What Drools runs for a pack, to read. */
    public String drl(RulePack pack) {
        throw new UnsupportedOperationException();
    }
}
