package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.rules.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A situation with what must come out of it. Its name is a sentence.
 *
 * @param bundle the bundle it belongs to
 */
public record Scenario(String id, String name, String bundle, Facts facts, Expectation expect) {

    /**
     * What must come out. A list that is null is not looked at; an empty one must be empty.
     *
     * @param applies these matters apply
     * @param notApplies these do not
     * @param notNeeded these the rules say are not needed, all of them
     * @param required these materials must be handed in (neither exempt nor deferred)
     * @param notRequired these are not asked for
     * @param exempt these are asked for but need not be handed in
     * @param deferrable these may come later
     * @param notDeferrable these may not
     * @param deferralForbidden for these a rule forbids it
     * @param route value of the aspect "route" by matter; {@code none} where no rule says one, as for other aspects and fields
     * @param routing values of other aspects, by matter and aspect
     * @param fields status by form element
     * @param within until when a deferred material must come, by material
     * @param promised promised times that rules set, by matter, all of them
     * @param statutory statutory times that rules set, by matter, all of them
     * @param notes by matter a part of each note that is told with its result; an empty list: none is told
     * @param validYears how long results are good for where rules set it, by matter, all of them
     * @param fees amounts in yuan by matter and item, all items of the matter
     * @param copies how many of a material
     * @param askedBy the matters that ask for a material, all of them
     * @param eligibility outcomes of the eligibility tables, all of them
     * @param ineligible outcomes that are about one matter, by matter, all of them
     * @param open questions that can still change the outcome, all of them
     */
    public record Expectation(
            @Nullable List<String> applies,
            @Nullable List<String> notApplies,
            @Nullable List<String> notNeeded,
            @Nullable List<String> required,
            @Nullable List<String> notRequired,
            @Nullable List<String> exempt,
            @Nullable List<String> deferrable,
            @Nullable List<String> notDeferrable,
            @Nullable List<String> deferralForbidden,
            @Nullable Map<String, String> route,
            @Nullable Map<String, Map<String, String>> routing,
            @Nullable Map<String, String> fields,
            @Nullable Map<String, TimeSpan> within,
            @Nullable Map<String, TimeSpan> promised,
            @Nullable Map<String, TimeSpan> statutory,
            @Nullable Map<String, List<String>> notes,
            @Nullable Map<String, Integer> validYears,
            @Nullable Map<String, Map<String, BigDecimal>> fees,
            @Nullable Map<String, Copies> copies,
            @Nullable Map<String, List<String>> askedBy,
            @Nullable List<String> eligibility,
            @Nullable Map<String, String> ineligible,
            @Nullable List<String> open) {}

    /** How many originals and copies of a material. */
    public record Copies(int originals, int copies) {
        @Override
        public String toString() {
            return "原件 " + originals + " 份、复印件 " + copies + " 份";
        }
    }
}
