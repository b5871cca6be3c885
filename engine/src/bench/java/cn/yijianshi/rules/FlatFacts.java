package cn.yijianshi.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of {@link MeasuredPack} as a programmer would hand them to hand-written code or to a decision table: plain
 * fields, everything derived beforehand (age, state of the licence, parameters), all known.
 *
 * @param opening a day as a number: 20260301 is 1 March 2026
 * @param lease state of the licence on the evidence date and 可信等级, e.g. {@code in-force/A}
 * @param limits the parameters, for the region
 */
public record FlatFacts(
        int area,
        int seats,
        int staff,
        String kind,
        List<String> items,
        boolean gas,
        boolean signage,
        int opening,
        int age,
        String lease,
        String credit,
        String region,
        int[] limits) {

    static FlatFacts of(Facts facts) {
        Map<String, tools.jackson.databind.JsonNode> answers = facts.answers();
        Facts.PartyFacts party = facts.party("applicant").orElseThrow();
        List<String> items = new ArrayList<>();
        answers.get("items").forEach(i -> items.add(i.stringValue()));
        LocalDate born = LocalDate.parse(party.fields().get("birth-date").stringValue());
        @Nullable
        HeldLicence lease =
                HeldLicence.best(party, "lease", facts.evidenceDate()).orElse(null);
        int more = facts.region().startsWith("9901") ? 20 : 0;
        int[] limits = new int[6];
        for (int p = 0; p < limits.length; p++) {
            limits[p] = 50 * (p + 1) + more;
        }
        return new FlatFacts(
                answers.get("area").intValue(),
                answers.get("seats").intValue(),
                facts.form().get("staff").intValue(),
                answers.get("kind").stringValue(),
                items,
                answers.get("gas").booleanValue(),
                answers.get("signage").booleanValue(),
                (int) DateTest.number(LocalDate.parse(answers.get("opening").stringValue())),
                born.until(facts.lawDate()).getYears(),
                lease == null || lease.state() == Cell.LicenceState.ABSENT
                        ? "absent"
                        : lease.state().id() + "/" + lease.trust(),
                party.credit(),
                facts.region(),
                limits);
    }

    /** Names and values as decision tables take them. */
    Map<String, Object> asVariables() {
        Map<String, Object> variables = new java.util.HashMap<>(Map.of(
                "area", area, "seats", seats, "staff", staff, "kind", kind, "items", items, "gas", gas, "signage",
                signage));
        variables.putAll(Map.of("opening", opening, "age", age, "lease", lease, "credit", credit, "region", region));
        for (int p = 0; p < limits.length; p++) {
            variables.put("limit" + p, limits[p]);
        }
        return variables;
    }
}
