package cn.yijianshi.rules;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks facts, licences and parameters up in the trees of the files, for the oracle. */
final class OracleFacts {

    private final JsonNode facts;
    private final Map<String, Is> applies;
    private final Map<String, String> parents = new HashMap<>();
    private final LocalDate lawDate;
    private final LocalDate evidenceDate;

    /** @param applies whether each matter applies, filled in while it is decided */
    OracleFacts(Catalogue catalogue, JsonNode facts, Map<String, Is> applies) {
        this.facts = facts;
        this.applies = applies;
        catalogue.regions().forEach(r -> parents.put(r.code(), String.valueOf(r.parent())));
        this.lawDate = LocalDate.parse(facts.get("lawDate").stringValue());
        this.evidenceDate = LocalDate.parse(facts.get("evidenceDate").stringValue());
    }

    /** The material that a matter asks for, where a shared policy is judged. */
    record Asked(Matter matter, Material material) {}

    LocalDate lawDate() {
        return lawDate;
    }

    JsonNode group(String id) {
        return facts.path("groups").path(id);
    }

    JsonNode value(String reads, @Nullable Asked asked) {
        JsonNode none = facts.path("-");
        String[] part = reads.split("\\.", -1);
        return switch (part[0]) {
            case "answer" -> facts.path("answers").path(part[1]);
            case "form" -> facts.path("form").path(part[1]);
            case "chosen" -> facts.path("chosen").path(part[1]);
            case "region" -> facts.get("region");
            case "law-date" -> facts.get("lawDate");
            case "party" -> {
                JsonNode party = party(part[1]);
                boolean own = List.of("kind", "credit").contains(part[2]);
                yield party == null ? none : (own ? party : party.path("fields")).path(part[2]);
            }
            default -> subject(part[1], asked);
        };
    }

    private JsonNode subject(String attribute, @Nullable Asked asked) {
        Map<String, Object> values = new HashMap<>();
        if (asked != null) {
            values.put("handling", word(asked.matter.handling()));
            values.put("regime", word(asked.matter.regime()));
            values.put("source", word(asked.material.source()));
            values.put("excluded", asked.matter.excludedFromDeferral() != null);
            asked.matter.materials().stream()
                    .filter(r -> r.material().equals(asked.material.id()))
                    .forEach(r -> values.put("class", word(r.materialClass())));
            String of = asked.material.resultOf();
            if (of == null || of.equals(asked.matter.id())) {
                values.put("result-in-bundle", false);
            } else if (applies.get(of) != Is.OPEN) {
                values.put("result-in-bundle", applies.get(of) == Is.YES);
            }
        }
        return CanonicalJson.mapper().<JsonNode>valueToTree(values).path(attribute);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private @Nullable JsonNode party(String role) {
        for (JsonNode party : facts.path("parties")) {
            if (party.get("role").stringValue().equals(role)) {
                return party;
            }
        }
        return null;
    }

    /** State and trust of the best licence, as {@code state trust}; null where unknown. */
    @Nullable
    String held(String reads, @Nullable Asked asked) {
        String role = "applicant";
        String type = asked == null ? "" : String.valueOf(asked.material.evidence());
        if (reads.startsWith("licence.")) {
            role = reads.split("\\.", -1)[1];
            type = reads.split("\\.", -1)[2];
        } else if (type.equals("null")) {
            return "absent A";
        }
        JsonNode party = party(role);
        if (party == null
                || !party.has("licences")
                || texts(party.path("unavailable")).contains(type)) {
            return null;
        }
        List<String> order = List.of("in-force", "not-yet", "suspended", "expired", "revoked");
        String best = "absent A";
        int rank = Integer.MAX_VALUE;
        for (JsonNode licence : party.get("licences")) {
            if (licence.get("type").stringValue().equals(type)) {
                String trust = licence.path("trust").asString("A");
                String state = state(licence);
                int r = order.indexOf(state) * 10 + "ABCD".indexOf(trust);
                if (r < rank) {
                    rank = r;
                    best = state + " " + trust;
                }
            }
        }
        return best;
    }

    private String state(JsonNode licence) {
        String status = licence.get("status").stringValue();
        if (status.equals("revoked")) {
            return "revoked";
        }
        if (licence.has("to")
                && evidenceDate.isAfter(LocalDate.parse(licence.get("to").stringValue()))) {
            return "expired";
        }
        if (status.equals("suspended")) {
            return "suspended";
        }
        return licence.has("from")
                        && evidenceDate.isBefore(
                                LocalDate.parse(licence.get("from").stringValue()))
                ? "not-yet"
                : "in-force";
    }

    List<String> upwards(String code) {
        List<String> path = new ArrayList<>();
        for (String at = code; parents.containsKey(at); at = parents.get(at)) {
            path.add(at);
        }
        return path;
    }

    @Nullable
    JsonNode parameter(String id, JsonNode pack) {
        for (String region : upwards(facts.get("region").stringValue())) {
            JsonNode latest = null;
            for (JsonNode parameter : pack.get("parameters")) {
                for (JsonNode value : parameter.get("values")) {
                    boolean fits = parameter.get("id").stringValue().equals(id)
                            && value.get("region").stringValue().equals(region)
                            && !LocalDate.parse(value.get("from").stringValue()).isAfter(lawDate);
                    if (fits
                            && (latest == null
                                    || latest.get("from")
                                                    .stringValue()
                                                    .compareTo(value.get("from").stringValue())
                                            < 0)) {
                        latest = value;
                    }
                }
            }
            if (latest != null) {
                return latest.get("value");
            }
        }
        return null;
    }

    @Nullable
    BigDecimal number(JsonNode operand, JsonNode pack) {
        if (!operand.isObject()) {
            return operand.decimalValue();
        }
        JsonNode value = parameter(operand.get("parameter").stringValue(), pack);
        return value == null ? null : value.decimalValue();
    }

    @Nullable
    List<@Nullable BigDecimal> numbers(String reads) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        String[] part = reads.split("\\.", -1);
        if (!part[0].equals("group")) {
            JsonNode value = value(reads, null);
            numbers.add(value.isNumber() ? value.decimalValue() : null);
            return numbers;
        }
        JsonNode entries = facts.path("groups").path(part[1]);
        if (!entries.isArray() || part.length < 3) {
            return null;
        }
        entries.forEach(
                e -> numbers.add(e.path(part[2]).isNumber() ? e.path(part[2]).decimalValue() : null));
        return numbers;
    }

    static boolean unknown(@Nullable List<@Nullable BigDecimal> numbers) {
        return numbers == null || numbers.contains(null);
    }

    static @Nullable BigDecimal sum(@Nullable List<@Nullable BigDecimal> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        if (numbers == null) {
            return null;
        }
        for (BigDecimal number : numbers) {
            if (number == null) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum;
    }

    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        node.forEach(n -> texts.add(n.stringValue()));
        return texts;
    }
}
