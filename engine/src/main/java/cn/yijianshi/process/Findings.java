package cn.yijianshi.process;

import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Fault.Severity;
import cn.yijianshi.definitions.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Faults of one process file, placed by element; a file made of nothing but faults is told of the first ones only. */
final class Findings {

    private static final int MOST = 200;

    private final String file;
    private final Faults faults = new Faults();
    private final Map<String, Integer> lines = new HashMap<>();

    Findings(String file) {
        this.file = file;
    }

    /** Remembers where an element stands, for findings about it that come later. */
    void place(String elementId, int line) {
        lines.putIfAbsent(elementId, line);
    }

    void error(String elementId, String code, String message, String mend) {
        add(Severity.ERROR, lines.getOrDefault(elementId, 0), elementId, code, message, mend);
    }

    void warning(String elementId, String code, String message, String mend) {
        add(Severity.WARNING, lines.getOrDefault(elementId, 0), elementId, code, message, mend);
    }

    void errorAt(int line, String elementId, String code, String message, String mend) {
        add(Severity.ERROR, line, elementId, code, message, mend);
    }

    List<Fault> sorted() {
        return faults.sorted();
    }

    private void add(Severity severity, int line, String element, String code, String message, String mend) {
        int soFar = faults.all().size();
        if (soFar < MOST) {
            faults.add(new Fault(severity, code, file, line, element, message, mend));
        } else if (soFar == MOST) {
            faults.add(
                    new Fault(Severity.ERROR, "too-many-faults", file, 0, "", "问题太多，只列出前 " + MOST + " 条", "改正后再检查一次"));
        }
    }
}
