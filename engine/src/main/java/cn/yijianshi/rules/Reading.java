package cn.yijianshi.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact and the type it is read as; several columns may share one.
 *
 * @param heads what a per-head number is divided by
 */
record Reading(As as, FactPath path, @Nullable FactPath heads) {

    /** The types facts are read as, by the method of {@link FactView} that reads them. */
    enum As {
        YES_NO("yesNo"),
        CODE("code"),
        CODES("codes"),
        NUMBER("number"),
        AGE("age"),
        DATE("date"),
        REGION("region"),
        LICENCE("licence"),
        SUM("sum"),
        COUNT("count"),
        MIN("min"),
        MAX("max"),
        PER_HEAD("perHead");

        private final String method;

        As(String method) {
            this.method = method;
        }

        String method() {
            return method;
        }
    }

    static Reading of(Column column) {
        As as =
                switch (column.derive()) {
                    case SUM -> As.SUM;
                    case COUNT -> As.COUNT;
                    case MIN -> As.MIN;
                    case MAX -> As.MAX;
                    case PER_HEAD -> As.PER_HEAD;
                    case null ->
                        switch (column.type()) {
                            case YES_NO -> As.YES_NO;
                            case ONE_OF, TEXT, PARTY_KIND, CREDIT -> As.CODE;
                            case ANY_OF -> As.CODES;
                            case NUMBER -> As.NUMBER;
                            case AGE -> As.AGE;
                            case DATE -> As.DATE;
                            case LICENCE -> As.LICENCE;
                            case REGION -> As.REGION;
                        };
                };
        FactPath heads = column.heads() == null ? column.reads() : column.heads();
        return new Reading(as, column.reads(), as == As.PER_HEAD ? heads : null);
    }

    /** Those of all tables, each once. */
    static List<Reading> of(List<RulePack> packs) {
        Set<Reading> readings = new LinkedHashSet<>();
        for (RulePack pack : packs) {
            pack.tables().forEach(t -> t.columns().forEach(c -> readings.add(of(c))));
        }
        return List.copyOf(readings);
    }

    /** As generated rules name it: the path, for a per-head number both paths. */
    String name() {
        return heads == null ? path.text() : perHead(path.text(), heads.text());
    }

    static String perHead(String path, String heads) {
        return path + " / " + heads;
    }
}
