package cn.yijianshi.releases;

import cn.yijianshi.catalogue.Material;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.FactPath;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.Facts.LicenceFacts;
import cn.yijianshi.rules.Facts.PartyFacts;
import cn.yijianshi.rules.RulePack;
import cn.yijianshi.rules.RuleTable;
import cn.yijianshi.rules.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which facts the tables of a release read. A decision is made from these alone, so that its record can be replayed and
 * holds no personal data that had no part in it (个人信息保护法 art. 6).
 */
final class FactsRead {

    private final Set<String> paths = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    private final Set<String> evidence = new HashSet<>();

    FactsRead(Scope scope) {
        for (RulePack pack : scope.packs()) {
            for (RuleTable table : pack.tables()) {
                table.columns().forEach(this::column);
                table.rows().forEach(r -> {
                    if (r.then() instanceof Conclusion.Exemption exemption && exemption.by() != null) {
                        evidence.add(exemption.by());
                    }
                });
            }
        }
        scope.members().forEach(m -> paths.add("chosen." + m.matter()));
        scope.catalogue().materials().stream()
                .map(Material::evidence)
                .filter(java.util.Objects::nonNull)
                .forEach(evidence::add);
    }

    private void column(Column column) {
        path(column.reads());
        if (column.heads() != null) {
            path(column.heads());
        }
    }

    private void path(FactPath path) {
        paths.add(path.text());
        switch (path) {
            case FactPath.Group group -> groups.add(group.group());
            case FactPath.GroupElement element -> groups.add(element.group());
            case FactPath.Licence licence -> evidence.add(licence.type());
            case FactPath.Answer a -> {}
            case FactPath.Form f -> {}
            case FactPath.PartyField p -> {}
            case FactPath.CaseRegion r -> {}
            case FactPath.LawDate d -> {}
            case FactPath.Chosen c -> {}
            case FactPath.ParameterValue p -> {}
            case FactPath.SubjectAttribute s -> {}
        }
    }

    Facts only(Facts facts) {
        return new Facts(
                facts.region(),
                facts.lawDate(),
                facts.evidenceDate(),
                keep(facts.answers(), "answer."),
                keep(facts.chosen(), "chosen."),
                keep(facts.form(), "form."),
                groups(facts.groups()),
                facts.parties().stream().map(this::party).toList());
    }

    private <T> Map<String, T> keep(Map<String, T> all, String prefix) {
        Map<String, T> kept = new TreeMap<>();
        all.forEach((key, value) -> {
            if (paths.contains(prefix + key)) {
                kept.put(key, value);
            }
        });
        return kept;
    }

    private Map<String, List<Map<String, JsonNode>>> groups(Map<String, List<Map<String, JsonNode>>> all) {
        Map<String, List<Map<String, JsonNode>>> kept = new HashMap<>();
        all.forEach((group, entries) -> {
            if (groups.contains(group)) {
                kept.put(
                        group,
                        entries.stream()
                                .map(e -> keep(e, "group." + group + "."))
                                .toList());
            }
        });
        return kept;
    }

    private PartyFacts party(PartyFacts party) {
        @Nullable List<LicenceFacts> licences = party.licences();
        return new PartyFacts(
                party.role(),
                party.kind(),
                paths.contains("party." + party.role() + ".credit") ? party.credit() : null,
                keep(party.fields(), "party." + party.role() + "."),
                licences == null
                        ? null
                        : licences.stream()
                                .filter(l -> evidence.contains(l.type()))
                                .toList(),
                party.unavailable().stream().filter(evidence::contains).collect(Collectors.toList()));
    }
}
