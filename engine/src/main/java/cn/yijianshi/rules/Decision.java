package cn.yijianshi.rules;

import cn.yijianshi.catalogue.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A decision (判定): the outcome of the rules for one situation, as data. Its canonical JSON is the same bytes for the same
 * release and facts, for ever.
 *
 * @param release hash of the release whose rules were used
 * @param findings by phase, then matter, material and status; overridden ones are among them. An exemption overrides the
 *     requirement it waives, so the requirements that hold are what has to be handed in
 * @param pending rows that open facts keep from being decided and that can still change the outcome
 */
public record Decision(
        String release,
        String region,
        LocalDate lawDate,
        LocalDate evidenceDate,
        List<Finding> findings,
        List<Pending> pending) {

    /** Findings of a phase that hold (not overridden). */
    public List<Finding> holding(Concludes phase) {
        return findings.stream()
                .filter(f -> f.phase() == phase && f.overriddenBy() == null)
                .toList();
    }

    /** The ids of the matters that apply, sorted. */
    public List<String> applyingMatters() {
        return holding(Concludes.APPLICABILITY).stream()
                .filter(f -> f.status().equals("applies"))
                .map(Finding::matter)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a matter applies. */
    public boolean applies(String matter) {
        return applyingMatters().contains(matter);
    }

    /** The value a routing table concluded for an aspect of a matter. */
    public Optional<String> route(String matter, String aspect) {
        return holding(Concludes.ROUTING).stream()
                .filter(f -> matter.equals(f.matter())
                        && aspect.equals(
                                f.detail().get("aspect") == null
                                        ? null
                                        : f.detail().get("aspect").asString()))
                .map(Finding::status)
                .findFirst();
    }

    /**
     * One thing that was found.
     *
     * @param matter the matter it is about, or null where it is about the whole case
     * @param material the material it is about, or null
     * @param status what was found. eligibility: {@code leave, renew-first, refuse}; applicability: {@code applies,
     *     not-needed}; required: {@code required}; exemption: {@code exempt}; deferral: {@code allowed, forbidden};
     *     routing: the value; field: {@code shown, required, hidden}; time-limit, fee, content: {@code set}
     * @param detail further typed values: originals, copies, by, within (amount, unit), message, channel, aspect …; sorted
     * @param because why: at least one cause
     * @param overriddenBy the finding or row that overrode it, or null where it holds
     */
    public record Finding(
            Concludes phase,
            @Nullable String matter,
            @Nullable String material,
            String status,
            Map<String, JsonNode> detail,
            List<Cause> because,
            @Nullable String overriddenBy) {

        public Finding {
            detail = java.util.Collections.unmodifiableMap(new TreeMap<>(detail));
        }
    }

    /**
     * Why something was found: a row that holds, or an element of the catalogue.
     *
     * @param row {@code pack/table/row}; or {@code matter/<id>} where the matter itself says so
     * @param label the row read back as a sentence
     * @param matched the facts that made it hold, in column order
     * @param parameters the parameter values it used
     */
    public record Cause(
            String row,
            String label,
            List<Matched> matched,
            List<ParameterUse> parameters,
            LegalBasis basis,
            @Nullable String toConfirm) {}

    /**
     * A fact a cell was compared with.
     *
     * @param reads the path read, e.g. {@code answer.premises-area}
     * @param label the column's label
     * @param value the fact; null if unknown
     * @param condition the cell in words, e.g. 不小于 300 ㎡
     */
    public record Matched(
            String reads, String label, @Nullable JsonNode value, String condition) {}

    /** A parameter's value as it was used: the region and day it was taken for. */
    public record ParameterUse(
            String parameter,
            String name,
            JsonNode value,
            @Nullable String unit,
            String region,
            LocalDate from,
            String source) {}

    /**
     * A row that cannot be decided yet.
     *
     * @param open the facts it waits for, e.g. {@code answer.premises-area}
     */
    public record Pending(
            String row,
            Concludes phase,
            @Nullable String matter,
            @Nullable String material,
            List<String> open) {}
}
