package cn.yijianshi.letters;

import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds placeholders and lists that nothing will ever fill, before a release. */
public final class LetterChecks {

    private static final Set<String> NUMBER_PARTS = Set.of("{organ}", "{year}", "{serial}");

    private LetterChecks() {}

    /**
     * Checks one {@code letter} file.
     *
     * @param formElements data elements that the bundle's form can ask for
     * @param readByAll those of them that each of its matters reads: any of them may have the letter in its file
     */
    public static void check(ParsedFile file, Set<String> formElements, Set<String> readByAll, Faults faults) {
        number(file, faults);
        int p = 0;
        for (JsonNode paragraph : file.tree().path("body")) {
            String at = "/body/" + p++;
            String text = paragraph.asString("");
            if (Placeholders.hasStrayBraces(text)) {
                faults.error(file, at, "stray-braces", "双花括号不成对，或中间没有字段", "占位只写作 {{字段}}");
            }
            for (String name : Placeholders.in(text)) {
                field(file, at, name, formElements, readByAll, faults);
            }
        }
        int t = 0;
        for (JsonNode table : file.tree().path("tables")) {
            String at = "/tables/" + t++;
            String name = table.asString("");
            if (!LetterFields.tableTitles().containsKey(name)) {
                faults.error(
                        file,
                        at,
                        "unknown-list",
                        "没有清单“" + name + "”",
                        "可用的清单：" + String.join("、", LetterFields.tableTitles().keySet()));
            }
        }
    }

    private static void field(
            ParsedFile file, String at, String name, Set<String> formElements, Set<String> readByAll, Faults faults) {
        if (!Placeholders.isField(name)) {
            faults.error(
                    file, at, "not-a-field", "“{{" + name + "}}”不是字段：占位中不能写运算、条件或标记", "只写字段名，如 {{applicant.name}}");
            return;
        }
        boolean known = name.startsWith(LetterFields.FORM)
                ? formElements.contains(name.substring(LetterFields.FORM.length()))
                : LetterFields.all().containsKey(name);
        if (!known) {
            faults.error(file, at, "unknown-field", "没有字段“" + name + "”", "检查拼写；表单的数据元写作 {{form.数据元}}");
        } else if (name.startsWith(LetterFields.FORM)
                && !readByAll.contains(name.substring(LetterFields.FORM.length()))) {
            faults.warning(
                    file, at, "not-read-by-all", "不是每个事项都读取“" + name + "”，发给各部门的文书在这里留空", "从文书中去掉，或者只用各事项都读取的数据元");
        }
    }

    private static void number(ParsedFile file, Faults faults) {
        String rest = file.tree().path("number").asString("");
        if (!rest.contains("{serial}")) {
            faults.error(file, "/number", "no-serial", "文号中没有序号，各份文书将会同号", "加上 {serial}");
        }
        for (String part : NUMBER_PARTS) {
            rest = rest.replace(part, "");
        }
        if (rest.contains("{") || rest.contains("}")) {
            faults.error(file, "/number", "unknown-field", "文号中只能用 {organ}、{year}、{serial}", "改正文号的写法");
        }
    }
}
