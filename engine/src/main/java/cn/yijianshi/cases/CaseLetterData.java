package cn.yijianshi.cases;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.forms.FieldWords;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.forms.FormView;
import cn.yijianshi.letters.LetterData;
import cn.yijianshi.letters.LetterFields;
import cn.yijianshi.parties.Parties;
import cn.yijianshi.parties.Party;
import cn.yijianshi.parties.StoredParty;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.ReleaseForms;
import cn.yijianshi.rules.Concludes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the letters of a case say. */
@Component
class CaseLetterData {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final CaseRows rows;
    private final WorkItems items;
    private final Parties parties;
    private final Clock clock;

    CaseLetterData(CaseRows rows, WorkItems items, Parties parties, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.parties = parties;
        this.clock = clock;
    }

    LetterData of(CaseRow row, LoadedRelease release, Optional<MatterRow> about, String number) {
        Map<String, String> fields = new HashMap<>();
        about.ifPresentOrElse(
                m -> OrganFields.put(fields, release, release.matter(m.matter()), row.region()),
                () -> OrganFields.put(fields, release, release.bundle().lead(), row.region()));
        FormView form = seen(row, release, about);
        parties(row, form, fields);
        fields.put("bundle.name", row.bundleName());
        fields.put("region.name", release.regionName(row.region()));
        fields.put("case.number", row.number());
        fields.put("case.queryCode", row.number().substring(row.number().length() - 6));
        fields.put("case.submitted", day(row.acceptedAt()));
        fields.put("case.accepted", day(row.acceptedAt()));
        fields.put("case.due", row.due() == null ? row.dueNote() : DAY.format(row.due()));
        fields.put("clerk.name", row.acceptedBy());
        fields.put("today", day(clock.instant()));
        fields.put("delivery.method", delivery(row));
        fields.put("delivery.place", fields.getOrDefault("organ.address", ""));
        rows.materials(row.id()).stream()
                .filter(MaterialRow::wasDeferred)
                .map(CaseLetterData::deadline)
                .min(String::compareTo)
                .ifPresent(by -> fields.put("deferral.due", by));
        about.ifPresent(matter -> matter(row, release, matter, fields));
        form.schema().sections().stream()
                .flatMap(section -> section.fields().stream())
                .forEach(field -> fields.put(
                        LetterFields.FORM + field.id(),
                        FieldWords.of(field, form.data().path(field.id()))));
        fields.values().removeIf(String::isBlank);
        return new LetterData(number, fields, tables(row, release, about));
    }

    /**
     * What a letter may tell of the form: of one matter what it reads; of the whole case, whose letters lie in the file that
     * every department of the case gets, what each of its matters reads.
     */
    private FormView seen(CaseRow row, LoadedRelease release, Optional<MatterRow> about) {
        FormSchema schema = ReleaseForms.of(release, row.content().decision());
        List<Set<String>> readers = about.map(List::of).orElseGet(() -> rows.matters(row.id())).stream()
                .map(m -> release.matter(m.matter()).visibleElements())
                .toList();
        return FormView.forAll(schema, row.content().form(), readers);
    }

    private void matter(CaseRow row, LoadedRelease release, MatterRow matter, Map<String, String> fields) {
        Matter definition = release.matter(matter.matter());
        fields.put("matter.name", matter.name());
        fields.put("matter.number", matter.number());
        fields.put(
                "matter.basis",
                definition.basis().stream().map(LegalBasis::cited).collect(Collectors.joining("、")));
        if (matter.due() != null) {
            fields.put("matter.due", DAY.format(matter.due()));
        }
        decisionStep(row, matter).ifPresent(step -> {
            fields.put("decision.reasons", step.opinion() == null ? "" : step.opinion());
            fields.put("decision.date", step.completedAt() == null ? "" : day(step.completedAt()));
        });
        if (matter.note() != null) {
            fields.put("decision.reasons", matter.note());
        }
        if (!definition.results().isEmpty()) {
            Matter.Result result = definition.results().getFirst();
            fields.put("result.name", result.name());
            if (matter.result() != null) {
                String first = matter.result().split("；", 2)[0];
                fields.put("result.number", first.substring(first.indexOf(' ') + 1));
            }
            LocalDate issued = LocalDate.ofInstant(issuedAt(row), WorkCalendar.ZONE);
            fields.put(
                    "result.validTo",
                    result.validYears() == null
                            ? "长期"
                            : "至 "
                                    + DAY.format(issued.plusYears(result.validYears())
                                            .minusDays(1)));
            fields.put("result.note", contents(row, matter.matter()));
        }
        if (definition.remedies() != null) {
            fields.put("remedies.reconsideration", orEmpty(definition.remedies().reconsideration()));
            fields.put("remedies.litigation", orEmpty(definition.remedies().litigation()));
        }
    }

    private Map<String, LetterData.Table> tables(CaseRow row, LoadedRelease release, Optional<MatterRow> about) {
        List<MatterRow> matters = rows.matters(row.id());
        List<MaterialRow> materials = rows.materials(row.id()).stream()
                .filter(m -> about.isEmpty()
                        || release.matter(about.get().matter())
                                .requirement(m.material())
                                .isPresent())
                .toList();
        List<List<String>> results = matters.stream()
                .filter(m -> about.isEmpty() || about.get().matter().equals(m.matter()))
                .filter(m -> m.result() != null)
                .map(m -> List.of(m.name(), orEmpty(m.result())))
                .toList();
        List<List<String>> deliveries = new ArrayList<>(results);
        matters.stream()
                .filter(m -> m.state() == MatterState.REFUSED)
                .forEach(m -> deliveries.add(List.of(m.name(), "不予决定书")));
        matters.stream()
                .filter(m -> m.state() == MatterState.DISCONTINUED)
                .forEach(m -> deliveries.add(List.of(m.name(), "终止办理通知书")));
        return Map.of(
                "matters",
                new LetterData.Table(
                        List.of("编号", "事项", "办理机关", "承诺办结"),
                        matters.stream()
                                .map(m -> List.of(
                                        m.number(),
                                        m.name(),
                                        m.organ(),
                                        m.due() == null ? "待定" : m.due().toString()))
                                .toList()),
                "materials",
                materials(materials, m -> m.state() != MaterialState.EVIDENCE && !m.wasDeferred()),
                "exempt",
                materials(materials, m -> m.state() == MaterialState.EVIDENCE),
                "deferred",
                new LetterData.Table(
                        List.of("材料", "补齐期限"),
                        materials.stream()
                                .filter(MaterialRow::wasDeferred)
                                .map(m -> List.of(m.name(), deadline(m)))
                                .toList()),
                "results",
                new LetterData.Table(List.of("事项", "结果"), results),
                "deliveries",
                new LetterData.Table(List.of("事项", "文书、证照"), deliveries));
    }

    private static LetterData.Table materials(
            List<MaterialRow> materials, java.util.function.Predicate<MaterialRow> listed) {
        return new LetterData.Table(
                List.of("材料", "收取情况"),
                materials.stream()
                        .filter(listed)
                        .map(m -> List.of(m.name(), m.words()))
                        .toList());
    }

    private void parties(CaseRow row, FormView form, Map<String, String> fields) {
        for (StoredParty stored : parties.ofOwner(row.id())) {
            if (stored instanceof StoredParty.Known known) {
                Party party = known.party();
                if (party.role().equals("agent")) {
                    fields.put("agent.name", party.name());
                } else if (!fields.containsKey("applicant.name")) {
                    fields.put("applicant.name", party.name());
                    String identifier = party.masked().identifier();
                    fields.put(identifier.contains("*") ? "applicant.idNumber" : "applicant.creditCode", identifier);
                    fields.put("contact.phone", orEmpty(party.phone()));
                }
            }
        }
        contact(form, fields);
    }

    /** The contact the form names; else the applicant. */
    private static void contact(FormView form, Map<String, String> fields) {
        String name = form.data().path("contact-name").asString("");
        fields.put("contact.name", name.isBlank() ? fields.getOrDefault("applicant.name", "") : name);
        String phone = form.data().path("contact-phone").asString("");
        if (!phone.isBlank()) {
            fields.put("contact.phone", phone);
        }
    }

    private Optional<WorkItem> decisionStep(CaseRow row, MatterRow matter) {
        return items.ofCase(row.id()).stream()
                .filter(i -> matter.matter().equals(i.matter()) && !i.open())
                .reduce((first, second) -> second);
    }

    /** What the rules say the result must state besides. */
    private static String contents(CaseRow row, String matter) {
        String notes = row.content().decision().holding(Concludes.CONTENT).stream()
                .filter(f -> matter.equals(f.matter()))
                .map(f -> f.detail().get("note"))
                .filter(java.util.Objects::nonNull)
                .map(JsonNode::asString)
                .map(note -> note.endsWith("。") ? note.substring(0, note.length() - 1) : note)
                .distinct()
                .collect(Collectors.joining("；"));
        return notes.isEmpty() ? "无其他载明事项。" : "载明事项：" + notes + "。";
    }

    /** When the results were issued; now, while they are not. */
    private Instant issuedAt(CaseRow row) {
        return items.ofCase(row.id()).stream()
                .filter(i -> i.kind().equals("issue"))
                .map(WorkItem::completedAt)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseGet(clock::instant);
    }

    private String delivery(CaseRow row) {
        return items.ofCase(row.id()).stream()
                .filter(i -> i.kind().equals("deliver") && i.opinion() != null)
                .map(WorkItem::opinion)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("窗口领取");
    }

    private static String deadline(MaterialRow material) {
        return material.promisedBy() == null ? material.deadline() : DAY.format(material.promisedBy());
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(WorkCalendar.ZONE));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
