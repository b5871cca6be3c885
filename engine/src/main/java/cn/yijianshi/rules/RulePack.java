package cn.yijianshi.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rule pack (规则包): tables and the parameters they use.
 *
 * @param shared whether it holds policies for all bundles
 * @param parameters sorted by id
 * @param tables sorted by id
 */
public record RulePack(String id, String name, boolean shared, List<Parameter> parameters, List<RuleTable> tables) {

    public RulePack {
        parameters =
                parameters.stream().sorted(Comparator.comparing(Parameter::id)).toList();
        tables = tables.stream().sorted(Comparator.comparing(RuleTable::id)).toList();
    }

    public Optional<Parameter> parameter(String parameter) {
        return parameters.stream().filter(p -> p.id().equals(parameter)).findFirst();
    }

    public Optional<RuleTable> table(String table) {
        return tables.stream().filter(t -> t.id().equals(table)).findFirst();
    }
}
