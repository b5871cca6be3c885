package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Regions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;

/**
 * The rules of a release, compiled; safe for use by several threads. Close it when the release is no longer needed: until
 * then it keeps some megabytes.
 */
public final class CompiledRules implements AutoCloseable {

    /** Regions and days in use at one time are few; more than this many are met only by going through history. */
    private static final int MOST_PARAMETER_VALUES = 1_000;

    private final Scope scope;
    private final Runnable release;
    private final Regions regions;
    private final Rows rows;
    private final Readings readings;
    private final Plan plan;
    private final RemainingPlan remaining;
    private final RowSessions sessions;
    private final Wording words;
    private final DecisionWriting writing;
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Map<PlaceAndDay, ParameterValues> parameterValues = new ConcurrentHashMap<>();

    CompiledRules(Scope scope, KieBase base, Runnable release) {
        this.scope = scope;
        this.release = release;
        this.regions = scope.catalogue().regionTree();
        this.readings = new Readings(Reading.of(scope.packs()));
        this.rows = new Rows(scope.packs(), readings, scope.switchedOff());
        this.plan = new Plan(scope, rows);
        this.remaining = RemainingPlan.of(rows, scope.catalogue().matters());
        this.sessions = new RowSessions(() -> RowSession.open(base));
        // One thread alone uses the rule base first.
        sessions.with(RowSession::prepare);
        this.words = new Wording(scope);
        this.writing = new DecisionWriting(scope.release(), words);
        for (RulePack pack : scope.packs()) {
            pack.parameters().forEach(p -> parameters.put(pack.id() + "/" + p.id(), p));
        }
    }

    /** What was compiled. */
    public Scope scope() {
        return scope;
    }

    /** Frees what the engine keeps for these rules. */
    @Override
    public void close() {
        sessions.dispose();
        release.run();
    }

    /** The facts of a situation, typed as these rules read them. */
    TypedFacts typed(Facts facts) {
        PlaceAndDay at = new PlaceAndDay(facts.region(), facts.lawDate());
        ParameterValues values = parameterValues.get(at);
        if (values == null) {
            if (parameterValues.size() >= MOST_PARAMETER_VALUES) {
                parameterValues.clear();
            }
            values = new ParameterValues(parameters, at.lawDate(), at.region(), regions);
            parameterValues.put(at, values);
        }
        return new TypedFacts(new FactSource(facts, regions, values), readings);
    }

    Situation situation(Facts facts) {
        return new Situation(typed(facts), rows);
    }

    /** A material of a matter, as shared policies see it. */
    Subject subject(Facts facts, Matter matter, Material material, Truth resultInBundle) {
        return new Subject(typed(facts), rows, new SubjectTraits(matter, material), resultInBundle);
    }

    Wording words() {
        return words;
    }

    Rows rows() {
        return rows;
    }

    Plan plan() {
        return plan;
    }

    RemainingPlan remaining() {
        return remaining;
    }

    RowSessions sessions() {
        return sessions;
    }

    DecisionWriting writing() {
        return writing;
    }

    private record PlaceAndDay(String region, LocalDate lawDate) {}
}
