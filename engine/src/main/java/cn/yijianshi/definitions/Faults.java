package cn.yijianshi.definitions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects faults while definitions are read and checked. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    public void add(Fault fault) {
        faults.add(fault);
    }

    /** An error at an element of a parsed file. */
    public void error(ParsedFile at, String pointer, String code, String message, String mend) {
        add(new Fault(Fault.Severity.ERROR, code, at.path(), at.lineOf(pointer), pointer, message, mend));
    }

    /** A warning at an element of a parsed file. */
    public void warning(ParsedFile at, String pointer, String code, String message, String mend) {
        add(new Fault(Fault.Severity.WARNING, code, at.path(), at.lineOf(pointer), pointer, message, mend));
    }

    /** All faults so far, by file and line, each told once. */
    public List<Fault> sorted() {
        return faults.stream().distinct().sorted().toList();
    }

    public boolean hasErrors() {
        return faults.stream().anyMatch(f -> f.severity() == Fault.Severity.ERROR);
    }

    /** The faults in the order they were found. */
    public List<Fault> all() {
        return Collections.unmodifiableList(faults);
    }
}
