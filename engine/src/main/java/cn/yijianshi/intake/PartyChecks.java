package cn.yijianshi.intake;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.evidence.Licence;
import cn.yijianshi.evidence.Told;
import cn.yijianshi.parties.Identifier;
import cn.yijianshi.parties.IdentifierKind;
import cn.yijianshi.parties.Identifiers;
import cn.yijianshi.parties.PartyKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether parties were typed as they must be. */
@Component
class PartyChecks {

    private final Clock clock;

    PartyChecks(Clock clock) {
        this.clock = clock;
    }

    List<FieldProblem> problems(Bundle bundle, List<PartyEntry> entries) {
        List<FieldProblem> problems = new ArrayList<>();
        for (Bundle.PartyRole role : bundle.parties()) {
            Optional<PartyEntry> entry =
                    entries.stream().filter(e -> e.role().equals(role.role())).findFirst();
            if (entry.isPresent() && (role.required() || !isBlank(entry.get()))) {
                check(role, entry.get(), problems);
            } else if (role.required()) {
                problems.add(problem(role, "name", "请填写" + role.name()));
            }
        }
        return problems;
    }

    /** Names that are not those on the party's own licence; the same number is another name's. */
    List<FieldProblem> namesakes(Bundle bundle, DraftContent content) {
        List<FieldProblem> problems = new ArrayList<>();
        for (Bundle.PartyRole role : bundle.parties()) {
            Told told = content.told().get(role.role());
            if (told == null) {
                continue;
            }
            content.parties().stream()
                    .filter(e -> e.role().equals(role.role()))
                    .findFirst()
                    .flatMap(e -> otherName(e, told))
                    .ifPresent(name ->
                            problems.add(problem(role, "name", role.name() + "名称与证照不一致，证照上是“" + name + "”，请核对")));
        }
        return problems;
    }

    private static Optional<String> otherName(PartyEntry entry, Told told) {
        return told.licences().stream()
                .filter(l -> l.number().equals(identifier(entry).number()))
                .map(Licence::holderName)
                .filter(name -> !name.equals(entry.name().strip()))
                .findFirst();
    }

    /** The entries that the bundle has a role for, one each, without those left empty. */
    static List<PartyEntry> ofBundle(Bundle bundle, List<PartyEntry> entries) {
        List<PartyEntry> known = new ArrayList<>();
        for (Bundle.PartyRole role : bundle.parties()) {
            entries.stream()
                    .filter(e -> e.role().equals(role.role()) && !isBlank(e))
                    .findFirst()
                    .ifPresent(known::add);
        }
        return known;
    }

    /** An optional party that was left empty. */
    static boolean isBlank(PartyEntry entry) {
        return entry.name().isBlank()
                && entry.identifier().isBlank()
                && entry.phone().isBlank();
    }

    /** By what a party of a kind is identified: 公民身份号码 or 统一社会信用代码. */
    static Identifier identifier(PartyEntry entry) {
        return new Identifier(
                entry.kind().equals(PartyKind.PERSON.id()) ? IdentifierKind.ID_CARD : IdentifierKind.CREDIT_CODE,
                entry.identifier());
    }

    private void check(Bundle.PartyRole role, PartyEntry entry, List<FieldProblem> problems) {
        if (!role.kinds().contains(entry.kind())) {
            problems.add(problem(role, "kind", "请选择" + role.name() + "的类型"));
        }
        if (entry.name().isBlank()) {
            problems.add(problem(role, "name", "请填写" + role.name() + "名称"));
        } else if (entry.name().length() > 100) {
            problems.add(problem(role, "name", role.name() + "名称不超过 100 字"));
        }
        LocalDate today = LocalDate.now(clock.withZone(WorkCalendar.ZONE));
        if (entry.identifier().isBlank()) {
            problems.add(problem(
                    role,
                    "identifier",
                    "请填写" + role.name() + "的" + identifier(entry).kind().label()));
        } else {
            Identifiers.fault(identifier(entry), today)
                    .ifPresent(fault -> problems.add(problem(role, "identifier", fault)));
        }
        if (entry.phone().isBlank()) {
            problems.add(problem(role, "phone", "请填写" + role.name() + "的手机号码"));
        } else {
            Identifiers.mobileFault(entry.phone()).ifPresent(fault -> problems.add(problem(role, "phone", fault)));
        }
    }

    private static FieldProblem problem(Bundle.PartyRole role, String field, String message) {
        return new FieldProblem("parties", role.role() + "-" + field, role.name(), message);
    }
}
