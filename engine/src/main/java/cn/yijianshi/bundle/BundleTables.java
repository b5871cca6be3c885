package cn.yijianshi.bundle;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.rules.ColumnType;
import cn.yijianshi.rules.Condition;
import cn.yijianshi.rules.checks.GuideQuestion;
import cn.yijianshi.rules.checks.Setting;
import cn.yijianshi.rules.checks.TableChecks;
import cn.yijianshi.rules.checks.TableReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables of a bundle in the setting of its guide, parties and regions: what the designer asks while somebody writes a
 * table, {@code check} for files, and a release before it is made.
 */
public final class BundleTables {

    private BundleTables() {}

    /** Checks all tables of a definition whose ids are known. */
    public static TableReport check(BundleDefinition definition) {
        return new TableChecks().check(setting(definition));
    }

    /** What bounds the situations of a definition. */
    public static Setting setting(BundleDefinition definition) {
        Map<String, List<String>> kinds = new TreeMap<>();
        definition.bundle().parties().forEach(p -> kinds.put(p.role(), p.kinds()));
        return new Setting(
                ReleaseScope.of("", definition),
                definition.guide().questions().map(q -> question(definition, q)).toList(),
                kinds,
                definition.bundle().regions(),
                definition.bundle().effectiveFrom());
    }

    private static GuideQuestion question(BundleDefinition definition, Guide.Question question) {
        ParsedFile place = new ParsedFile(
                "guide.yaml",
                "guide",
                CanonicalJson.mapper().valueToTree(question.when() == null ? List.of() : question.when()),
                Map.of());
        return new GuideQuestion(
                question.id(),
                question.text(),
                switch (question.type()) {
                    case YES_NO -> ColumnType.YES_NO;
                    case ONE_OF -> ColumnType.ONE_OF;
                    case ANY_OF -> ColumnType.ANY_OF;
                    case NUMBER -> ColumnType.NUMBER;
                    case DATE -> ColumnType.DATE;
                    case TEXT -> ColumnType.TEXT;
                },
                definition.options(question).stream()
                        .map(DataElement.Option::code)
                        .toList(),
                question.element(),
                Condition.read(place, "", place.tree(), new Faults()));
    }
}
