package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is always so of a material that a matter asks for. */
final class SubjectTraits {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Matter matter;
    private final Material material;
    private final CodeTest handling;
    private final CodeTest regime;
    private final CodeTest source;
    private final CodeTest materialClass;
    private final YesNoTest excluded;

    SubjectTraits(Matter matter, Material material) {
        this.matter = matter;
        this.material = material;
        this.handling = CodeTest.of(code(matter.handling()));
        this.regime = CodeTest.of(code(matter.regime()));
        this.source = CodeTest.of(code(material.source()));
        this.materialClass = CodeTest.of(matter.requirement(material.id())
                .map(r -> code(r.materialClass()))
                .orElse(null));
        this.excluded = YesNoTest.of(matter.excludedFromDeferral() != null);
    }

    Matter matter() {
        return matter;
    }

    Material material() {
        return material;
    }

    /** An attribute, typed; null where it is none of these. */
    @Nullable
    FactTest<?> typed(String path) {
        return switch (path) {
            case "subject.handling" -> handling;
            case "subject.regime" -> regime;
            case "subject.source" -> source;
            case "subject.class" -> materialClass;
            case "subject.excluded" -> excluded;
            default -> null;
        };
    }

    /** An attribute as a decision records it; null where it is unknown or none of these. */
    @Nullable
    JsonNode value(String attribute) {
        return switch (attribute) {
            case "handling" -> JSON.stringNode(code(matter.handling()));
            case "regime" -> JSON.stringNode(code(matter.regime()));
            case "source" -> JSON.stringNode(code(material.source()));
            case "excluded" -> JSON.booleanNode(matter.excludedFromDeferral() != null);
            case "class" ->
                matter.requirement(material.id())
                        .<JsonNode>map(r -> JSON.stringNode(code(r.materialClass())))
                        .orElse(null);
            default -> null;
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
