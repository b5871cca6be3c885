package cn.yijianshi.rules;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.rules.Decision.Finding;
import cn.yijianshi.rules.MaterialOutcome.Reason;
import cn.yijianshi.rules.MaterialOutcome.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The materials of a decision, each once however many matters ask for it. */
public final class MaterialList {

    private final List<MaterialOutcome> materials;

    private MaterialList(List<MaterialOutcome> materials) {
        this.materials = materials;
    }

    public static MaterialList of(Decision decision, Catalogue catalogue) {
        Map<String, List<Finding>> byMaterial = new TreeMap<>();
        for (Finding finding : decision.findings()) {
            if (finding.material() != null && finding.matter() != null) {
                byMaterial
                        .computeIfAbsent(finding.material(), m -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<MaterialOutcome> outcomes = new ArrayList<>();
        byMaterial.forEach((material, findings) -> {
            List<Finding> required = required(findings);
            if (!required.isEmpty()) {
                outcomes.add(outcome(material, required, findings, catalogue));
            }
        });
        return new MaterialList(List.copyOf(outcomes));
    }

    /** That a policy switched off would have held stays in the record, but asks for nothing and waives nothing. */
    private static List<Finding> required(List<Finding> findings) {
        return phase(findings, Concludes.REQUIRED).stream()
                .filter(f -> f.status().equals("required"))
                .toList();
    }

    /** Every material that is asked for, sorted by id; those that may be left out are among them. */
    public List<MaterialOutcome> materials() {
        return materials;
    }

    public Optional<MaterialOutcome> material(String material) {
        return materials.stream().filter(m -> m.material().equals(material)).findFirst();
    }

    /** The materials with an outcome. */
    public List<MaterialOutcome> with(Status status) {
        return materials.stream().filter(m -> m.status() == status).toList();
    }

    private static MaterialOutcome outcome(
            String material, List<Finding> required, List<Finding> findings, Catalogue catalogue) {
        // Exemption overrides the requirement it waives, so what still holds is what has to be handed in.
        List<Finding> open =
                required.stream().filter(f -> f.overriddenBy() == null).toList();
        List<Finding> deferrable = phase(findings, Concludes.DEFERRAL).stream()
                .filter(f -> f.status().equals("allowed") && f.overriddenBy() == null)
                .toList();
        Status status;
        if (open.isEmpty()) {
            status = Status.EXEMPT;
        } else if (open.stream().allMatch(o -> deferrable.stream().anyMatch(d -> sameMatter(o, d)))) {
            status = Status.DEFERRABLE;
        } else {
            status = Status.REQUIRED;
        }
        List<Finding> counted = open.isEmpty() ? required : open;
        return new MaterialOutcome(
                material,
                catalogue.material(material).map(Material::name).orElse(material),
                status,
                most(counted, "originals"),
                most(counted, "copies"),
                required.stream().map(f -> String.valueOf(f.matter())).sorted().toList(),
                status == Status.EXEMPT ? by(findings) : null,
                status == Status.DEFERRABLE ? shortest(deferrable) : null,
                findings.stream().map(MaterialList::reason).toList());
    }

    private static List<Finding> phase(List<Finding> findings, Concludes phase) {
        return findings.stream().filter(f -> f.phase() == phase).toList();
    }

    private static boolean sameMatter(Finding one, Finding other) {
        return String.valueOf(one.matter()).equals(other.matter());
    }

    private static int most(List<Finding> findings, String key) {
        return findings.stream()
                .map(f -> f.detail().get(key))
                .filter(n -> n != null)
                .mapToInt(JsonNode::intValue)
                .max()
                .orElse(0);
    }

    private static @Nullable String by(List<Finding> findings) {
        return phase(findings, Concludes.EXEMPTION).stream()
                .map(f -> f.detail().get("by"))
                .filter(n -> n != null)
                .map(JsonNode::stringValue)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static @Nullable TimeSpan shortest(List<Finding> deferrable) {
        return deferrable.stream()
                .map(f -> f.detail().get("within"))
                .filter(n -> n != null)
                .map(n -> CanonicalJson.mapper().treeToValue(n, TimeSpan.class))
                .min(Limit::compare)
                .orElse(null);
    }

    private static Reason reason(Finding finding) {
        return new Reason(
                finding.phase(),
                String.valueOf(finding.matter()),
                finding.status(),
                finding.overriddenBy() != null,
                finding.because());
    }
}
