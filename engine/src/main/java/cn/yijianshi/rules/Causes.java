package cn.yijianshi.rules;

import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Decision.Cause;
import cn.yijianshi.rules.Decision.Matched;
import cn.yijianshi.rules.Decision.ParameterUse;
import cn.yijianshi.rules.RowRef.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes down why something was found: the row with its facts and parameters, or the matter itself. */
final class Causes {

    private final Wording words;
    private final CellWording cells;
    private final ConclusionWording conclusions;

    Causes(Wording words) {
        this.words = words;
        this.cells = new CellWording(words);
        this.conclusions = new ConclusionWording(words);
    }

    Cause of(Reason reason) {
        return switch (reason) {
            case JudgedRow r -> row(r);
            case Reason.AlwaysRequired r -> always(r.path(), r.matter(), r.requirement());
            case Reason.NotFollowed r -> switchedOff(r.off(), r.table());
            case Reason.Applying r -> applies(r.path(), r.matter(), r.chosen());
        };
    }

    private Cause row(JudgedRow judged) {
        Row row = judged.row();
        List<Matched> matched = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Asked asked : judged.ref().cells()) {
            matched.add(new Matched(
                    asked.column().reads().text(),
                    asked.column().label(),
                    new MatchedFacts(judged.facts()).value(asked.column()),
                    cells.asks(asked.column(), asked.cell(), judged.facts().source)));
            said.add(cells.holds(asked.column(), asked.cell(), judged.facts()));
        }
        String subject = judged.facts() instanceof Subject s ? s.material() : null;
        String concluded = conclusions.of(row.then(), subject, judged.facts().source);
        return new Cause(
                judged.path(),
                sentence(concluded, said, row.basis()),
                matched,
                parameters(judged),
                row.basis(),
                row.toConfirm());
    }

    private static Cause switchedOff(SwitchedOff off, RuleTable table) {
        return new Cause(
                off.path(),
                sentence("不适用共享政策“" + table.name() + "”", List.of(off.reason()), off.basis()),
                List.of(),
                List.of(),
                off.basis(),
                off.toConfirm());
    }

    private Cause always(String path, Matter matter, Matter.Requirement requirement) {
        return new Cause(
                path,
                sentence(
                        "要求《" + words.material(requirement.material()) + "》",
                        List.of("办理“" + matter.name() + "”的必要材料"),
                        requirement.basis()),
                List.of(),
                List.of(),
                requirement.basis(),
                requirement.toConfirm());
    }

    private static Cause applies(String path, Matter matter, boolean chosen) {
        LegalBasis basis = matter.basis().isEmpty()
                ? new LegalBasis(matter.name(), null, null, null)
                : matter.basis().getFirst();
        List<Matched> matched = chosen
                ? List.of(new Matched(
                        "chosen." + matter.id(),
                        "申请人选办“" + matter.name() + "”",
                        JsonNodeFactory.instance.booleanNode(true),
                        "是"))
                : List.of();
        return new Cause(
                path,
                sentence("办理“" + matter.name() + "”", List.of(chosen ? "申请人选办" : "本一件事必办的事项"), basis),
                matched,
                List.of(),
                basis,
                matter.toConfirm());
    }

    private List<ParameterUse> parameters(JudgedRow judged) {
        List<ParameterUse> uses = new ArrayList<>();
        for (String name : RowParameters.of(judged.ref().table(), judged.row())) {
            Optional<Parameter> parameter = words.parameter(name);
            Optional<Parameter.Value> value = judged.facts().source.parameter(name);
            if (parameter.isPresent() && value.isPresent()) {
                uses.add(new ParameterUse(
                        name,
                        parameter.get().name(),
                        value.get().value(),
                        parameter.get().unit(),
                        value.get().region(),
                        value.get().from(),
                        value.get().source()));
            }
        }
        return uses;
    }

    static String sentence(String concluded, List<String> said, @Nullable LegalBasis basis) {
        return concluded
                + (said.isEmpty() ? "" : "：" + String.join("；", said))
                + (basis == null ? "" : "；依据" + basis.cited());
    }
}
