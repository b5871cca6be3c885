package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Matter;
import java.util.List;
import java.util.Optional;

/**
 * A material that a matter may ask for, with the rows about it in their order; rows of shared policies are about every one.
 *
 * @param requiring rows that require it
 * @param exempting rows that exempt from it
 * @param allowing rows that let it come later
 * @param forbidding rows that forbid that
 * @param limiting rows that limit how much later
 */
record MaterialPlan(
        SubjectTraits traits,
        List<RowRef> requiring,
        List<RowRef> exempting,
        List<RowRef> allowing,
        List<RowRef> forbidding,
        List<RowRef> limiting) {

    /** What the matter itself says of the material. */
    Optional<Matter.Requirement> own() {
        return traits.matter().requirement(traits.material().id());
    }
}
