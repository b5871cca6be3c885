package cn.yijianshi.rules;

import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.rules.Decision.Cause;
import cn.yijianshi.rules.Decision.Matched;
import cn.yijianshi.rules.Decision.ParameterUse;
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

    /** A row that holds. */
    Cause of(JudgedRow judged) {
        Row row = judged.row();
        List<Matched> matched = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Column column : judged.ref().table().columns()) {
            Cell cell = row.cells().get(column.id());
            if (cell != null) {
                matched.add(new Matched(
                        column.reads().text(),
                        column.label(),
                        new MatchedFacts(judged.facts()).value(column),
                        cells.asks(column, cell, judged.facts().source)));
                said.add(cells.holds(column, cell, judged.facts()));
            }
        }
        String subject = judged.facts() instanceof Subject s ? s.material() : null;
        String concluded = conclusions.of(row.then(), subject, judged.facts().source);
        return new Cause(
                judged.ref().path(),
                sentence(concluded, said, row.basis()),
                matched,
                parameters(judged),
                row.basis(),
                row.toConfirm());
    }

    /** A bundle that does not follow a shared policy. */
    Cause switchedOff(SwitchedOff off, RuleTable table) {
        return new Cause(
                off.path(),
                sentence("不适用共享政策“" + table.name() + "”", List.of(off.reason()), off.basis()),
                List.of(),
                List.of(),
                off.basis(),
                off.toConfirm());
    }

    /** A requirement the matter always makes. */
    Cause always(Matter matter, Matter.Requirement requirement) {
        return new Cause(
                "matter/" + matter.id(),
                sentence(
                        "要求《" + words.material(requirement.material()) + "》",
                        List.of("办理“" + matter.name() + "”的必要材料"),
                        requirement.basis()),
                List.of(),
                List.of(),
                requirement.basis(),
                requirement.toConfirm());
    }

    /** A matter that applies of itself, or because it was chosen. */
    Cause applies(Matter matter, boolean chosen) {
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
                "matter/" + matter.id(),
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
