package cn.yijianshi.adoption;

import cn.yijianshi.definitions.Fault;
import java.util.List;

/** What became of a change of an adoption. */
public sealed interface AdoptionOutcome {

    record Done(Adoption adoption) implements AdoptionOutcome {}

    /**
     * Nothing was recorded.
     *
     * @param faults every reason, with the adoption ({@code adoption/990102/matter/food-permit}) as file and the value's
     *     place as JSON pointer ({@code /values/2/span})
     */
    record Refused(List<Fault> faults) implements AdoptionOutcome {}
}
