package cn.yijianshi.rules;

import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Fault.Severity;
import cn.yijianshi.definitions.Faults;

/** Tells faults of packs at the lines their elements stand on. */
record RuleFaults(Faults faults, LocatedPacks located) {

    void error(String element, String code, String message, String mend) {
        add(Severity.ERROR, element, code, message, mend);
    }

    void warning(String element, String code, String message, String mend) {
        add(Severity.WARNING, element, code, message, mend);
    }

    private void add(Severity severity, String element, String code, String message, String mend) {
        Position position = located.locate(element);
        faults.add(new Fault(severity, code, position.file(), position.line(), element, message, mend));
    }
}
