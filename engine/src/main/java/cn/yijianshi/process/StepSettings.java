package cn.yijianshi.process;

import java.util.List;
import java.util.Optional;

/**
 * What {@code yjs:step} says of a step.
 *
 * @param kind what is done
 * @param matter id of the matter it is about; empty where it is about the whole bundle
 * @param matters ids of the matters that share a 联合踏勘, 会签 or 联审会议; where none of them applies, nobody has to do it
 * @param department id of the department that does it; empty means the matter's, or the counter's for {@link
 *     StepKind.Handler#COUNTER}
 * @param time how long it is promised to take; empty where it has no limit of its own
 */
public record StepSettings(
        StepKind kind,
        Optional<String> matter,
        List<String> matters,
        Optional<String> department,
        Optional<StepTime> time) {

    public StepSettings {
        matters = List.copyOf(matters);
    }

    /** Of this kind, with nothing else said. */
    public static StepSettings of(StepKind kind) {
        return new StepSettings(kind, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /** The same, about a matter. */
    public StepSettings about(String aMatter) {
        return new StepSettings(kind, Optional.of(aMatter), matters, department, time);
    }

    /** The same, promised to take so long. */
    public StepSettings within(StepTime aTime) {
        return new StepSettings(kind, matter, matters, department, Optional.of(aTime));
    }

    /** The same, shared by several matters and led by a department. */
    public StepSettings sharedBy(List<String> someMatters, String leader) {
        return new StepSettings(kind, matter, someMatters, Optional.of(leader), time);
    }
}
