package cn.yijianshi.rules;

import cn.yijianshi.rules.Reading.As;
import cn.yijianshi.rules.RowRef.Asked;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;
import tools.jackson.databind.JsonNode;

/**
 * The facts as generated rules see them: typed by the way they are read, named by the path they are read from. Public
 * because generated code calls it; nothing else needs it.
 */
public abstract sealed class FactView permits Situation, Subject {

    final FactSource source;
    final TypedFacts typed;

    FactView(TypedFacts typed) {
        this.typed = typed;
        this.source = typed.source();
    }

    /**
     * Called by a rule that fires: its row holds or may hold. The facts are asked of the match, which belongs to the session
     * that fires; variables bound in the rule would be read from a place that sessions of several threads share.
     */
    public static void rowHolds(Match match) {
        ((FactView) match.getObjects().getFirst()).holds(match.getRule().getName());
    }

    /** The row of that name holds or may hold. */
    abstract void holds(String row);

    /** Whether a row is in force on the law date. */
    public final boolean inForceSince(long from) {
        return typed.lawDay() >= from;
    }

    public final boolean inForceUntil(long to) {
        return typed.lawDay() <= to;
    }

    /** The number of a parameter. */
    public final Bound parameter(String name) {
        return source.parameters().bound(name);
    }

    /** The day of a parameter, as a number. */
    public final long dayOf(String name) {
        return source.parameters().day(name);
    }

    public final YesNoTest yesNo(String path) {
        return (YesNoTest) test(As.YES_NO, path);
    }

    public final CodeTest code(String path) {
        return (CodeTest) test(As.CODE, path);
    }

    public final CodesTest codes(String path) {
        return (CodesTest) test(As.CODES, path);
    }

    public final NumberTest number(String path) {
        return (NumberTest) test(As.NUMBER, path);
    }

    public final NumberTest age(String path) {
        return (NumberTest) test(As.AGE, path);
    }

    public final DateTest date(String path) {
        return (DateTest) test(As.DATE, path);
    }

    public final RegionTest region(String path) {
        return (RegionTest) test(As.REGION, path);
    }

    public final LicenceTest licence(String path) {
        return (LicenceTest) test(As.LICENCE, path);
    }

    public final NumberTest sum(String path) {
        return (NumberTest) test(As.SUM, path);
    }

    public final NumberTest count(String path) {
        return (NumberTest) test(As.COUNT, path);
    }

    public final NumberTest min(String path) {
        return (NumberTest) test(As.MIN, path);
    }

    public final NumberTest max(String path) {
        return (NumberTest) test(As.MAX, path);
    }

    public final NumberTest perHead(String path, String heads) {
        return (NumberTest) test(As.PER_HEAD, Reading.perHead(path, heads));
    }

    /** The fact that a cell is compared with. */
    final FactTest<?> test(Asked asked) {
        FactTest<?> test = typed.test(asked.slot());
        return test == null ? attribute(asked.reading().as(), asked.reading().name()) : test;
    }

    final FactTest<?> test(As as, String name) {
        FactTest<?> test = typed.test(as, name);
        return test == null ? attribute(as, name) : test;
    }

    /** What only the subject of a shared policy can tell. */
    abstract FactTest<?> attribute(As as, String path);

    /** One value as it was given, null where unknown; not for groups and licences. */
    @Nullable
    JsonNode value(FactPath path) {
        return source.value(path);
    }

    /** The licence a path names; empty where unknown. */
    Optional<HeldLicence> held(FactPath path) {
        return path instanceof FactPath.Licence l ? source.licence(l.role(), l.type()) : Optional.empty();
    }
}
