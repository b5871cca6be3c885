package cn.yijianshi.intake;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.cases.CaseSchedule;
import cn.yijianshi.cases.MaterialState;
import cn.yijianshi.cases.NewCase;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.evidence.Licence;
import cn.yijianshi.evidence.Told;
import cn.yijianshi.rules.MaterialOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checklist of a draft: each material once, with what was received of it. */
@Component
class Checklist {

    private final DecisionReading decisions;
    private final CaseSchedule schedule;
    private final Clock clock;

    Checklist(DecisionReading decisions, CaseSchedule schedule, Clock clock) {
        this.decisions = decisions;
        this.schedule = schedule;
        this.clock = clock;
    }

    ChecklistView view(Draft draft) {
        List<ChecklistView.Line> lines = outcomes(draft).stream()
                .map(o -> line(draft, o))
                .sorted(java.util.Comparator.comparing(l -> order(l.status())))
                .toList();
        int missing =
                (int) lines.stream().filter(l -> l.state().equals("missing")).count();
        int deferrable = (int) lines.stream()
                .filter(l -> l.state().equals("missing") && l.status().equals("deferrable"))
                .count();
        return new ChecklistView(lines, missing, deferrable);
    }

    /** The material as the rules see it now, if it is asked for. */
    Optional<MaterialOutcome> outcome(Draft draft, String material) {
        return outcomes(draft).stream()
                .filter(o -> o.material().equals(material))
                .findFirst();
    }

    /** Every material as it goes into the case. Call it only when nothing is missing. */
    List<NewCase.Material> forCase(Draft draft) {
        List<NewCase.Material> materials = new ArrayList<>();
        for (MaterialOutcome outcome : outcomes(draft)) {
            DraftContent.Received received = draft.content().received(outcome.material());
            String state = state(outcome, received);
            materials.add(new NewCase.Material(
                    outcome.material(),
                    outcome.name(),
                    switch (state) {
                        case "evidence" -> MaterialState.EVIDENCE;
                        case "deferred" -> MaterialState.DEFERRED;
                        case "uploaded" -> MaterialState.UPLOADED;
                        case "paper" -> MaterialState.PAPER;
                        default -> throw new IllegalStateException(outcome.material() + " is " + state);
                    },
                    received.originalSeen(),
                    received.copies(),
                    switch (state) {
                        case "evidence" -> evidenceWords(draft, outcome).orElse("");
                        case "deferred" -> deadline(outcome).note();
                        default -> "";
                    },
                    state.equals("deferred") ? deadline(outcome).date() : null,
                    received.files().stream().map(DraftContent.Upload::id).toList()));
        }
        return materials;
    }

    private List<MaterialOutcome> outcomes(Draft draft) {
        return decisions.materials(draft, decisions.decide(draft).decision());
    }

    private ChecklistView.Line line(Draft draft, MaterialOutcome outcome) {
        DraftContent.Received received = draft.content().received(outcome.material());
        Optional<Material> material = draft.release().definition().catalogue().material(outcome.material());
        @Nullable String deadline = null;
        if (outcome.status() == MaterialOutcome.Status.DEFERRABLE) {
            CaseSchedule.Due due = deadline(outcome);
            deadline = (outcome.within() == null ? "" : outcome.within().words() + "内，") + due.note() + " 前";
        }
        return new ChecklistView.Line(
                outcome.material(),
                outcome.name(),
                outcome.status().name().toLowerCase(Locale.ROOT),
                state(outcome, received),
                outcome.originals(),
                outcome.copies(),
                received.copies(),
                received.originalSeen(),
                Copies.words(outcome),
                outcome.matters().stream()
                        .map(m -> draft.release().matter(m).name())
                        .toList(),
                material.map(Material::guidance).orElse(null),
                evidenceWords(draft, outcome).orElse(null),
                deadline,
                new Reasons(draft.release()).of(outcome),
                received.files().stream()
                        .map(f -> new ChecklistView.UploadedFile(f.id(), f.name(), f.mediaType(), f.size()))
                        .toList());
    }

    /** The day a deferral granted today runs out; without a limit of its own, the promised time of its matters holds. */
    private CaseSchedule.Due deadline(MaterialOutcome outcome) {
        LocalDate today = LocalDate.now(clock.withZone(WorkCalendar.ZONE));
        return outcome.within() == null ? new CaseSchedule.Due(null, "待定") : schedule.due(today, outcome.within());
    }

    private static String state(MaterialOutcome outcome, DraftContent.Received received) {
        if (outcome.status() == MaterialOutcome.Status.EXEMPT) {
            return "evidence";
        }
        if (!received.files().isEmpty()) {
            return "uploaded";
        }
        if (received.originalSeen() || received.copies() > 0) {
            return complete(outcome, received) ? "paper" : "missing";
        }
        return received.deferred() && outcome.status() == MaterialOutcome.Status.DEFERRABLE ? "deferred" : "missing";
    }

    /** Paper is complete when the original was seen, where one is asked for, and all copies are there. */
    private static boolean complete(MaterialOutcome outcome, DraftContent.Received received) {
        boolean original = outcome.originals() == 0 || received.originalSeen();
        return original && received.copies() >= outcome.copies();
    }

    private static Optional<String> evidenceWords(Draft draft, MaterialOutcome outcome) {
        if (outcome.by() == null) {
            return Optional.empty();
        }
        for (Told told : draft.content().told().values()) {
            for (Licence licence : told.licences()) {
                if (licence.type().equals(outcome.by())
                        && licence.stateOn(told.on()).equals("in-force")) {
                    String name = draft.release()
                            .definition()
                            .catalogue()
                            .evidenceType(licence.type())
                            .map(t -> t.name())
                            .orElse(licence.type());
                    return Optional.of("电子证照《" + name + "》" + licence.number() + "（"
                            + (licence.to() == null ? "长期有效" : "有效期至 " + licence.to()) + "）");
                }
            }
        }
        return Optional.of("本次联办中产生");
    }

    private static int order(String status) {
        return switch (status) {
            case "required" -> 0;
            case "deferrable" -> 1;
            default -> 2;
        };
    }
}
