package cn.yijianshi.adoption;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.canonical.Hash;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One element that a change of the original changes for an adopter.
 *
 * @param id the same as long as the change is the same: what a decision is kept for
 * @param before what the original said; null where it did not have the element
 * @param after what it says from then on; null where it no longer has the element
 * @param takesEffect first day of the change
 * @param effect what comes of it for the adopter
 * @param reason why the adopter's value cannot stand; empty where it can, or where there is none
 * @param local the adopter's value, if there is one
 * @param adoptionVersion the version of the adoption that is in force on that day
 * @param decided what the adopter decided; null as long as nothing
 */
public record Difference(
        Hash id,
        Element element,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        LocalDate takesEffect,
        Effect effect,
        String reason,
        @Nullable JsonNode local,
        int adoptionVersion,
        Choice.@Nullable Made decided) {

    /** What comes of a change if the adopter does nothing. */
    public enum Effect {
        /** A standard element: it takes effect by itself; the adopter takes note. */
        BY_ITSELF("到期自动生效"),
        /** The adopter's own value stands; the adopter may give it up. */
        LOCAL_STANDS("本地内容继续有效"),
        /** The adopter's own value cannot stand: unless it is changed, the original's holds from that day. */
        MUST_DECIDE("须在生效前处理");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The last day on which the adopter can decide before the change is there. */
    public LocalDate decideBy() {
        return takesEffect.minusDays(1);
    }

    public Optional<Choice.Made> decision() {
        return Optional.ofNullable(decided);
    }

    /** Why the adopter cannot decide so on a day; empty where they can. */
    Optional<String> refusal(Choice choice, LocalDate today) {
        if (choice == Choice.ACCEPT) {
            return Optional.empty();
        }
        if (decision()
                .filter(d -> d.choice() == Choice.ACCEPT && !d.from().isAfter(today))
                .isPresent()) {
            return Optional.of("已采用原件内容并已生效。要重新使用本地内容，请修改认领");
        }
        return Optional.ofNullable(
                switch (effect) {
                    case BY_ITSELF -> "“" + element.label() + "”是原件的内容，不能保留变化前的值";
                    case LOCAL_STANDS -> null;
                    case MUST_DECIDE -> reason + "，不能保留。请改本地内容，或采用原件内容";
                });
    }

    static Hash id(
            Subject subject,
            String region,
            Element element,
            LocalDate day,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("subject", subject.place(region));
        facts.put("element", element.pointer());
        facts.put("day", day.toString());
        if (before != null) {
            facts.put("before", before);
        }
        if (after != null) {
            facts.put("after", after);
        }
        return CanonicalJson.hash(facts);
    }
}
