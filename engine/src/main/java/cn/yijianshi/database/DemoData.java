package cn.yijianshi.database;

/**
 * Whether demo users and demo applicants belong into this installation: where the database is the embedded one, unless
 * {@code YJS_DEMO=false}; never where it is the operator's own.
 *
 * @param wanted whether they are made
 * @param refused whether they were asked for where they never are made
 */
public record DemoData(boolean wanted, boolean refused) {

    /** @param asked {@code true}, {@code false} or blank */
    static DemoData decide(Database database, String asked) {
        return switch (asked.strip()) {
            case "", "true", "false" -> {
                boolean embedded = database instanceof EmbeddedDatabase;
                yield new DemoData(
                        embedded && !asked.strip().equals("false"),
                        !embedded && asked.strip().equals("true"));
            }
            default -> throw new CannotStart("YJS_DEMO 只能是 true 或 false，现在是 " + asked.strip() + "。");
        };
    }
}
