package cn.yijianshi.process;

import java.util.Optional;

/**
 * What {@code yjs:step} says of a step.
 *
 * @param kind what is done
 * @param matter id of the matter it is about; empty where it is about the whole bundle
 * @param department id of the department that does it; empty means the matter's, or the counter's for {@link
 *     StepKind.Handler#COUNTER}
 * @param time how long it is promised to take; empty where it has no limit of its own
 */
public record StepSettings(
        StepKind kind, Optional<String> matter, Optional<String> department, Optional<StepTime> time) {}
