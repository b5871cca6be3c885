package cn.yijianshi.register;

import cn.yijianshi.definitions.Fault;
import java.util.List;

/** What became of a set of changes: all were recorded, or none. */
public sealed interface Outcome {

    /**
     * All were recorded.
     *
     * @param versions in the order of the changes
     * @param warnings what falls short of the standard without stopping it
     */
    record Done(List<Recorded> versions, List<Fault> warnings) implements Outcome {}

    /**
     * None was.
     *
     * @param faults every reason, with the entry ({@code matter/food-permit}) as file and the element as JSON pointer
     */
    record Refused(List<Fault> faults) implements Outcome {}
}
