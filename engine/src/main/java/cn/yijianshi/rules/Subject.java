package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One material that one matter asks for: what the rows of shared policies are about. */
public final class Subject extends FactView {

    private final Matter matter;
    private final Material material;
    private final Truth resultInBundle;

    /** @param resultInBundle whether the material is the result of another matter that applies in the same bundle */
    Subject(FactSource source, Matter matter, Material material, Truth resultInBundle) {
        super(source);
        this.matter = matter;
        this.material = material;
        this.resultInBundle = resultInBundle;
    }

    String matter() {
        return matter.id();
    }

    String material() {
        return material.id();
    }

    @Nullable
    String evidence() {
        return material.evidence();
    }

    @Override
    @Nullable
    JsonNode value(FactPath path) {
        if (!(path instanceof FactPath.SubjectAttribute attribute)) {
            return super.value(path);
        }
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (attribute.attribute()) {
            case "handling" -> json.stringNode(code(matter.handling()));
            case "regime" -> json.stringNode(code(matter.regime()));
            case "source" -> json.stringNode(code(material.source()));
            case "excluded" -> json.booleanNode(matter.excludedFromDeferral() != null);
            case "class" ->
                matter.requirement(material.id())
                        .<JsonNode>map(r -> json.stringNode(code(r.materialClass())))
                        .orElse(null);
            case "result-in-bundle" ->
                resultInBundle == Truth.UNKNOWN ? null : json.booleanNode(resultInBundle == Truth.TRUE);
            default -> null;
        };
    }

    /** What the applicant holds of the kind of evidence that can replace the material; absent where none can. */
    @Override
    Optional<HeldLicence> held(FactPath path) {
        if (!(path instanceof FactPath.SubjectAttribute)) {
            return super.held(path);
        }
        return material.evidence() == null
                ? Optional.of(HeldLicence.ABSENT)
                : source.licence("applicant", material.evidence());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
