package cn.yijianshi.process;

import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Fault.Severity;
import cn.yijianshi.definitions.Faults;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Faults of one process file, placed by element. Of a file made of nothing but faults the first are told one by one and the
 * others by kind, so that none is passed over.
 */
final class Findings {

    private static final int MOST = 200;
    private static final int MOST_KINDS = 100;

    private final String file;
    private final Faults faults = new Faults();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, More> more = new LinkedHashMap<>();
    private int beyond;

    /** Further faults that say the same. */
    private record More(Severity severity, int line, int count, String message) {

        More again(Severity other) {
            return new More(other.compareTo(severity) < 0 ? other : severity, line, count + 1, message);
        }
    }

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

    /** Where the elements stand that were {@linkplain #place placed}, by id. */
    Map<String, Integer> lines() {
        return Map.copyOf(lines);
    }

    List<Fault> sorted() {
        Faults all = new Faults();
        faults.all().forEach(all::add);
        more.values()
                .forEach(kind -> all.add(tooMany(
                        kind.severity,
                        kind.line,
                        "同样的问题另有 " + kind.count + " 处，首处在第 " + kind.line + " 行：" + kind.message)));
        if (beyond > 0) {
            all.add(tooMany(Severity.ERROR, 0, "此外还有 " + beyond + " 处各不相同的问题"));
        }
        return all.sorted();
    }

    private Fault tooMany(Severity severity, int line, String message) {
        return new Fault(severity, "too-many-faults", file, line, "", message, "改正后再检查一次");
    }

    private void add(Severity severity, int line, String element, String code, String message, String mend) {
        if (faults.all().size() < MOST) {
            faults.add(new Fault(severity, code, file, line, element, message, mend));
        } else if (more.containsKey(message) || more.size() < MOST_KINDS) {
            More kind = more.get(message);
            more.put(message, kind == null ? new More(severity, line, 1, message) : kind.again(severity));
        } else {
            beyond++;
        }
    }
}
