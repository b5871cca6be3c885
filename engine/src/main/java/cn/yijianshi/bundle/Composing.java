package cn.yijianshi.bundle;

import cn.yijianshi.bundle.Composition.AskedField;
import cn.yijianshi.bundle.Composition.AskedMaterial;
import cn.yijianshi.bundle.Composition.FieldAsk;
import cn.yijianshi.bundle.Composition.Ground;
import cn.yijianshi.bundle.Composition.MaterialAsk;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Explanations;
import cn.yijianshi.rules.Row;
import cn.yijianshi.rules.RulePack;
import cn.yijianshi.rules.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts the materials and data elements of a bundle's matters together. */
final class Composing {

    private final BundleDefinition definition;
    private final Explanations explanations;
    private final List<Matter> members;

    Composing(BundleDefinition definition) {
        this.definition = definition;
        this.explanations = new Explanations(ReleaseScope.of("", definition));
        this.members = definition.bundle().matters().stream()
                .flatMap(m -> definition.catalogue().matter(m.matter()).stream())
                .toList();
    }

    Composition compose() {
        return new Composition(materials(), fields(), MatterOrder.of(definition.bundle(), definition.catalogue()));
    }

    private List<AskedMaterial> materials() {
        Map<String, List<MaterialAsk>> asks = new TreeMap<>();
        for (Matter matter : members) {
            for (Matter.Requirement requirement : matter.materials()) {
                List<Ground> grounds = grounds(then -> then instanceof Conclusion.Required required
                        && required.matter().equals(matter.id())
                        && required.material().equals(requirement.material()));
                asks.computeIfAbsent(requirement.material(), id -> new ArrayList<>())
                        .add(new MaterialAsk(matter, requirement, grounds));
            }
        }
        List<AskedMaterial> materials = new ArrayList<>();
        asks.forEach((id, all) ->
                definition.catalogue().material(id).ifPresent(material -> materials.add(strictest(material, all))));
        return List.copyOf(materials);
    }

    /** What is stricter than the requirement may stand in a row, for a situation. */
    private AskedMaterial strictest(Material material, List<MaterialAsk> asks) {
        int originals = 0;
        int copies = 0;
        for (MaterialAsk ask : asks) {
            originals = Math.max(originals, ask.requirement().originals());
            copies = Math.max(copies, ask.requirement().copies());
        }
        for (Conclusion.Required row : rows(Conclusion.Required.class)) {
            boolean member = members.stream().anyMatch(m -> m.id().equals(row.matter()));
            if (member && row.material().equals(material.id())) {
                originals = Math.max(originals, row.originals() == null ? 0 : row.originals());
                copies = Math.max(copies, row.copies() == null ? 0 : row.copies());
            }
        }
        return new AskedMaterial(material, originals, copies, medium(material, asks), List.copyOf(asks));
    }

    /** The form that every matter takes; a matter that names none takes the material's own. */
    private static Material.@Nullable Medium medium(Material material, List<MaterialAsk> asks) {
        Material.Medium all = Material.Medium.BOTH;
        for (MaterialAsk ask : asks) {
            Material.Medium own = ask.requirement().medium();
            Material.Medium wanted = own == null ? material.medium() : own;
            if (all == Material.Medium.BOTH) {
                all = wanted;
            } else if (wanted != Material.Medium.BOTH && wanted != all) {
                return null;
            }
        }
        return all;
    }

    private List<AskedField> fields() {
        Map<String, List<FieldAsk>> asks = new TreeMap<>();
        for (Matter matter : members) {
            for (String element : matter.reads()) {
                asks.computeIfAbsent(element, id -> new ArrayList<>())
                        .add(new FieldAsk(matter, matter.requiredElements().contains(element)));
            }
        }
        List<AskedField> fields = new ArrayList<>();
        asks.forEach((id, all) -> definition.catalogue().element(id).ifPresent(element -> {
            Optional<Guide.Question> question = definition
                    .guide()
                    .questions()
                    .filter(q -> id.equals(q.element()))
                    .findFirst();
            fields.add(new AskedField(
                    element,
                    all.stream().anyMatch(FieldAsk::required),
                    question.orElse(null),
                    List.copyOf(all),
                    grounds(then -> then instanceof Conclusion.Field field
                            && field.element().equals(id))));
        }));
        return List.copyOf(fields);
    }

    private List<Ground> grounds(Predicate<Conclusion> about) {
        List<Ground> grounds = new ArrayList<>();
        for (RulePack pack : definition.packs()) {
            for (RuleTable table : pack.tables()) {
                for (Row row : table.rows()) {
                    if (about.test(row.then())) {
                        grounds.add(new Ground(
                                table.path() + "/" + row.id(), explanations.sentence(table, row), row.basis()));
                    }
                }
            }
        }
        return List.copyOf(grounds);
    }

    private <T extends Conclusion> List<T> rows(Class<T> kind) {
        return definition.packs().stream()
                .flatMap(p -> p.tables().stream())
                .flatMap(t -> t.rows().stream())
                .map(Row::then)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
