package cn.yijianshi.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the codes chosen of several; nothing chosen is known to be nothing. */
public final class CodesTest extends FactTest<CodesTest> {

    private static final CodesTest NEVER = new CodesTest(null, Truth.FALSE);

    private final @Nullable List<String> chosen;

    private CodesTest(@Nullable List<String> chosen, Truth truth) {
        super(truth);
        this.chosen = chosen;
    }

    private CodesTest(@Nullable List<CodesTest> entries) {
        super(entries);
        this.chosen = null;
    }

    /** @param chosen null where it is unknown */
    static CodesTest of(@Nullable List<String> chosen) {
        return new CodesTest(chosen, chosen == null ? Truth.UNKNOWN : Truth.TRUE);
    }

    static CodesTest ofGroup(@Nullable List<CodesTest> entries) {
        return new CodesTest(entries);
    }

    public CodesTest hasAny(String... codes) {
        return grouped() ? each(e -> e.hasAny(codes)) : met(chosen == null || count(codes) > 0);
    }

    public CodesTest hasAll(String... codes) {
        return grouped() ? each(e -> e.hasAll(codes)) : met(chosen == null || count(codes) == codes.length);
    }

    public CodesTest hasNone(String... codes) {
        return grouped() ? each(e -> e.hasNone(codes)) : met(chosen == null || count(codes) == 0);
    }

    /** How many of the codes are chosen. */
    private int count(String[] codes) {
        int count = 0;
        for (String code : codes) {
            count += chosen != null && chosen.contains(code) ? 1 : 0;
        }
        return count;
    }

    @Override
    CodesTest self() {
        return this;
    }

    @Override
    CodesTest never() {
        return NEVER;
    }

    @Override
    CodesTest group(@Nullable List<CodesTest> entries) {
        return new CodesTest(entries);
    }
}
