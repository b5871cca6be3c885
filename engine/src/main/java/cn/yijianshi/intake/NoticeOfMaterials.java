package cn.yijianshi.intake;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.cases.OrganFields;
import cn.yijianshi.letters.LetterData;
import cn.yijianshi.letters.LetterTemplate;
import cn.yijianshi.letters.Letters;
import cn.yijianshi.security.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 一次性告知书: everything a situation asks for, at any moment before there is a case; it has no number yet. */
@Component
class NoticeOfMaterials {

    private static final String TEMPLATE = "one-time-notice";

    private final Letters letters;
    private final Clock clock;

    NoticeOfMaterials(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    byte[] pdf(Draft draft, DecisionView decision, ChecklistView checklist, Actor clerk) {
        LetterTemplate template = draft.release()
                .definition()
                .letter(TEMPLATE)
                .orElseThrow(() -> new IllegalStateException(
                        "No " + TEMPLATE + " in " + draft.release().hash()));
        Map<String, String> fields = new HashMap<>();
        OrganFields.put(fields, draft.release(), draft.release().bundle().lead(), draft.region());
        draft.content().parties().stream().findFirst().ifPresent(p -> fields.put("applicant.name", p.name()));
        fields.put("bundle.name", draft.release().bundle().name());
        fields.put("region.name", draft.release().regionName(draft.region()));
        fields.put("clerk.name", clerk.displayName());
        fields.put(
                "today",
                LocalDate.now(clock.withZone(WorkCalendar.ZONE)).format(DateTimeFormatter.ofPattern("yyyy年M月d日")));
        fields.values().removeIf(String::isBlank);
        return letters.render(template, new LetterData(null, fields, tables(decision, checklist)));
    }

    private static Map<String, LetterData.Table> tables(DecisionView decision, ChecklistView checklist) {
        return Map.of(
                "matters",
                new LetterData.Table(
                        List.of("事项", "办理机关", "承诺时限"),
                        decision.matters().stream()
                                .filter(m -> m.status().equals("applies"))
                                .map(m -> List.of(m.name(), m.organ(), m.promised()))
                                .toList()),
                "materials",
                new LetterData.Table(List.of("材料", "份数", "用于"), rows(checklist, "required")),
                "exempt",
                new LetterData.Table(
                        List.of("材料", "以何代替"),
                        checklist.lines().stream()
                                .filter(l -> l.status().equals("exempt"))
                                .map(l -> List.of(l.name(), l.evidence() == null ? "" : l.evidence()))
                                .toList()),
                "deferred",
                new LetterData.Table(List.of("材料", "份数", "用于"), rows(checklist, "deferrable")));
    }

    private static List<List<String>> rows(ChecklistView checklist, String status) {
        return checklist.lines().stream()
                .filter(l -> l.status().equals(status))
                .map(l -> List.of(l.name(), l.form(), String.join("、", l.askedBy())))
                .toList();
    }
}
