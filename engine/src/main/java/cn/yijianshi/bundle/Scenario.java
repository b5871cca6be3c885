package cn.yijianshi.bundle;

import cn.yijianshi.rules.Facts;
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
     * @param required these materials must be handed in (neither exempt nor deferred)
     * @param notRequired these are not asked for
     * @param exempt these are asked for but need not be handed in
     * @param deferrable these may come later
     * @param notDeferrable these may not
     * @param route value of the aspect "route" by matter
     * @param eligibility outcomes of the eligibility tables, all of them
     * @param open questions that can still change the outcome, all of them
     */
    public record Expectation(
            @Nullable List<String> applies,
            @Nullable List<String> notApplies,
            @Nullable List<String> required,
            @Nullable List<String> notRequired,
            @Nullable List<String> exempt,
            @Nullable List<String> deferrable,
            @Nullable List<String> notDeferrable,
            @Nullable Map<String, String> route,
            @Nullable List<String> eligibility,
            @Nullable List<String> open) {}
}
