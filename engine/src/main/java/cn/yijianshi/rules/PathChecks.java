package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import java.util.Set;

/** Whether what columns read exists: questions, data elements, parties, kinds of evidence, matters. */
final class PathChecks {

    private final Scope scope;
    private final Catalogue catalogue;
    private final Set<String> questions;
    private final Set<String> roles;
    private final RuleFaults told;

    PathChecks(Scope scope, Set<String> questions, Set<String> roles, RuleFaults told) {
        this.scope = scope;
        this.catalogue = scope.catalogue();
        this.questions = questions;
        this.roles = roles;
        this.told = told;
    }

    void check(RulePack pack, RuleTable table, Column column) {
        // A shared pack serves bundles with other guides and parties too.
        boolean own = !pack.shared();
        check(table, column, column.reads(), own);
        FactPath heads = column.heads();
        if (heads != null) {
            check(table, column, heads, own);
        }
    }

    private void check(RuleTable table, Column column, FactPath path, boolean own) {
        switch (path) {
            case FactPath.Answer p ->
                known(
                        table,
                        column,
                        !own || questions.contains(p.question()),
                        "unknown-question",
                        "问题",
                        p.question(),
                        "guide.yaml 中的问题");
            case FactPath.Form p ->
                known(
                        table,
                        column,
                        catalogue.element(p.element()).isPresent(),
                        "unknown-element",
                        "数据元",
                        p.element(),
                        "目录中的数据元");
            case FactPath.PartyField p -> role(table, column, p.role(), own);
            case FactPath.Licence p -> {
                role(table, column, p.role(), own);
                known(
                        table,
                        column,
                        catalogue.evidenceType(p.type()).isPresent(),
                        "unknown-evidence",
                        "证照",
                        p.type(),
                        "目录中的证照");
            }
            case FactPath.Group p -> group(table, column, p.group());
            case FactPath.GroupElement p -> {
                group(table, column, p.group());
                boolean listed = catalogue
                        .element(p.group())
                        .map(DataElement::items)
                        .filter(items -> items.contains(p.element()))
                        .isPresent();
                known(
                        table,
                        column,
                        listed,
                        "unknown-element",
                        "组中的数据元",
                        p.element(),
                        "组“" + p.group() + "”的 items 中的数据元");
            }
            case FactPath.Chosen p ->
                known(table, column, scope.hasMember(p.matter()), "unknown-matter", "事项", p.matter(), "本一件事的事项");
            case FactPath.CaseRegion p -> {}
            case FactPath.LawDate p -> {}
            case FactPath.ParameterValue p -> {}
            case FactPath.SubjectAttribute p -> {}
        }
    }

    private void role(RuleTable table, Column column, String role, boolean own) {
        known(table, column, !own || roles.contains(role), "unknown-role", "当事人", role, "bundle.yaml 中的当事人");
    }

    private void group(RuleTable table, Column column, String group) {
        boolean isGroup = catalogue
                .element(group)
                .filter(e -> e.type() == DataElement.Type.GROUP)
                .isPresent();
        known(table, column, isGroup, "unknown-group", "重复组", group, "目录中 type: group 的数据元");
    }

    private void known(
            RuleTable table, Column column, boolean known, String code, String what, String id, String choose) {
        if (!known) {
            told.error(table.path(), code, "列“" + column.label() + "”读的" + what + "“" + id + "”不存在", "改成" + choose);
        }
    }
}
