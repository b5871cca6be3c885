package cn.yijianshi.cases;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.evidence.EvidenceRegistry;
import cn.yijianshi.evidence.Licence;
import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.parties.Parties;
import cn.yijianshi.parties.Party;
import cn.yijianshi.parties.StoredParty;
import cn.yijianshi.releases.LoadedRelease;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Unified issue (统一出证) and delivery. What is granted is numbered, and minted into the registry of e-licences, where it is
 * evidence for the next matter at once.
 */
@Component
class ResultIssue {

    private final CaseRows rows;
    private final MatterEnds ends;
    private final Numbers numbers;
    private final EvidenceRegistry registry;
    private final Parties parties;
    private final Ledger ledger;
    private final Clock clock;

    ResultIssue(
            CaseRows rows,
            MatterEnds ends,
            Numbers numbers,
            EvidenceRegistry registry,
            Parties parties,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.ends = ends;
        this.numbers = numbers;
        this.registry = registry;
        this.parties = parties;
        this.ledger = ledger;
        this.clock = clock;
    }

    void issue(CaseRow row, LoadedRelease release) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
        Optional<Party> applicant = parties.ofOwner(row.id()).stream()
                .filter(StoredParty.Known.class::isInstance)
                .map(p -> ((StoredParty.Known) p).party())
                .filter(p -> p.role().equals("applicant"))
                .findFirst();
        List<Map<String, String>> issued = new ArrayList<>();
        for (MatterRow matter : rows.matters(row.id())) {
            if (matter.state() != MatterState.GRANTED) {
                continue;
            }
            List<String> results = new ArrayList<>();
            for (Matter.Result result : release.matter(matter.matter()).results()) {
                String number = number(row, release, matter, today);
                results.add(result.name() + " " + number);
                issued.add(Map.of("matter", matter.name(), "result", result.name(), "number", number));
                if (result.evidence() != null && applicant.isPresent()) {
                    mint(result, number, matter, row, applicant.get(), today);
                }
            }
            if (!results.isEmpty()) {
                rows.result(row.id(), matter.matter(), String.join("；", results));
            }
        }
        ledger.append(
                row.id(),
                row.subject(),
                CaseEvents.RESULTS_ISSUED,
                Map.of("number", row.number()),
                Map.of("results", issued));
    }

    /** Takes the result of a matter back: its licences are void in the registry from now on. */
    void revoke(CaseRow row, LoadedRelease release, String matter, String reason) {
        MatterRow before = rows.matter(row.id(), matter).orElseThrow();
        if (!ends.revoke(row.id(), matter, reason)) {
            throw new IllegalStateException("Nothing issued of " + matter + " in " + row.number());
        }
        List<String> issued =
                List.of(java.util.Objects.requireNonNull(before.result()).split("；"));
        List<Matter.Result> results = release.matter(matter).results();
        for (int i = 0; i < issued.size(); i++) {
            String evidence = results.get(i).evidence();
            if (evidence != null) {
                registry.revoke(
                        evidence, issued.get(i).substring(results.get(i).name().length() + 1));
            }
        }
        ledger.append(
                row.id(),
                row.subject(),
                CaseEvents.RESULT_REVOKED,
                Map.of("matter", matter),
                Map.of("matter", before.name(), "results", issued, "reason", reason));
    }

    void delivered(CaseRow row, String how) {
        ledger.append(
                row.id(),
                row.subject(),
                CaseEvents.DELIVERED,
                Map.of("number", row.number()),
                Map.of("how", how.isEmpty() ? "窗口领取" : how, "results", results(row)));
    }

    private List<String> results(CaseRow row) {
        return rows.matters(row.id()).stream()
                .map(MatterRow::result)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** Numbers run through all results of an organ in a year, so that none of its papers bears the number of another. */
    private String number(CaseRow row, LoadedRelease release, MatterRow matter, LocalDate day) {
        String organ = release.organShortName(matter.department(), row.region());
        int serial = numbers.nextOfYear("result/" + organ, day.getYear());
        return "%s〔%d〕%05d号".formatted(organ, day.getYear(), serial);
    }

    private void mint(Matter.Result result, String number, MatterRow matter, CaseRow row, Party holder, LocalDate day) {
        Map<String, JsonNode> fields = new java.util.TreeMap<>();
        fields.put("name", JsonNodeFactory.instance.stringNode(holder.name()));
        fields.put("case", JsonNodeFactory.instance.stringNode(row.number()));
        if (holder.identifier() == null) {
            return;
        }
        registry.record(
                holder.identifier().number(),
                new Licence(
                        java.util.Objects.requireNonNull(result.evidence()),
                        number,
                        holder.name(),
                        matter.organ(),
                        "valid",
                        day,
                        result.validYears() == null
                                ? null
                                : day.plusYears(result.validYears()).minusDays(1),
                        "A",
                        fields),
                false);
    }
}
