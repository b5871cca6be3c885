package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle asks for, put together of its matters (材料和表单合并): each material and each data element once, in the
 * strictest form that any matter wants, with everyone who asks for it and on which legal basis. Nothing a matter asks for
 * is lost, and nothing is asked twice.
 *
 * @param materials sorted by id
 * @param fields sorted by id
 * @param order in which the matters can be handled, since results of one are materials of another
 */
public record Composition(List<AskedMaterial> materials, List<AskedField> fields, MatterOrder order) {

    /** Composes all matters of a bundle, whether a case needs them or not. */
    public static Composition of(BundleDefinition definition) {
        return new Composing(definition).compose();
    }

    public Optional<AskedMaterial> material(String id) {
        return materials.stream().filter(m -> m.material().id().equals(id)).findFirst();
    }

    public Optional<AskedField> field(String element) {
        return fields.stream().filter(f -> f.element().id().equals(element)).findFirst();
    }

    /**
     * A material with all who ask for it.
     *
     * @param originals the most that any matter or row asks for, as are the copies
     * @param medium in which form every matter takes it; null where no form suits all of them
     * @param asks in the bundle's order of matters
     */
    public record AskedMaterial(
            Material material, int originals, int copies, Material.@Nullable Medium medium, List<MaterialAsk> asks) {

        /** Whether it is asked for in every case in which one of its matters applies, and not only in some situations. */
        public boolean always() {
            return asks.stream().anyMatch(a -> a.requirement().need() == Matter.Need.ALWAYS);
        }

        /** How it is to be handed in: 原件 1 份、复印件 2 份. An original is stricter than a copy. */
        public String form() {
            if (originals > 0 && copies > 0) {
                return "原件 " + originals + " 份、复印件 " + copies + " 份";
            }
            return copies > 0 ? "复印件 " + copies + " 份" : "原件 " + Math.max(1, originals) + " 份";
        }
    }

    /**
     * One matter that asks for a material.
     *
     * @param requirement what its standard elements say
     * @param grounds rows of the rule tables that ask for it in a situation
     */
    public record MaterialAsk(Matter matter, Matter.Requirement requirement, List<Ground> grounds) {}

    /**
     * A data element with all who ask for it.
     *
     * @param required whether any matter must have it filled in
     * @param question the guide's question whose answer is its value, so that it is not asked again; null if there is none
     * @param asks in the bundle's order of matters
     * @param grounds rows that show, hide or require it in a situation
     */
    public record AskedField(
            DataElement element,
            boolean required,
            Guide.@Nullable Question question,
            List<FieldAsk> asks,
            List<Ground> grounds) {}

    /**
     * One matter that reads a data element.
     *
     * @param required whether this matter must have it filled in
     */
    public record FieldAsk(Matter matter, boolean required) {}

    /**
     * A row of a rule table.
     *
     * @param row {@code pack/table/row}
     * @param sentence the row read back, with its basis
     */
    public record Ground(String row, String sentence, LegalBasis basis) {}
}
