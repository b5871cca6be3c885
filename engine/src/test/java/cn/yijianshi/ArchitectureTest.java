package cn.yijianshi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The walls of the engine. What a package may use stands here and in its package-info; where a wall is in the way, change
 * both, and say why in a decision record.
 */
class ArchitectureTest {

    private static final String ROOT = "cn.yijianshi";

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Package → packages of the engine that it may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("canonical", Set.of()),
            Map.entry("definitions", Set.of("canonical")),
            Map.entry("database", Set.of()),
            Map.entry("identifiers", Set.of()),
            Map.entry("calendar", Set.of()),
            Map.entry("security", Set.of("canonical")),
            Map.entry("parameters", Set.of("security")),
            Map.entry("duework", Set.of("security")),
            Map.entry("clocks", Set.of("calendar")),
            Map.entry("catalogue", Set.of("canonical", "definitions")),
            Map.entry("standards", Set.of("catalogue", "identifiers")),
            Map.entry("letters", Set.of("catalogue", "definitions")),
            Map.entry("forms", Set.of("canonical", "catalogue", "definitions", "identifiers", "rules")),
            Map.entry("rules", Set.of("canonical", "catalogue", "definitions")),
            Map.entry("process", Set.of("definitions")),
            Map.entry("ledger", Set.of("canonical", "security")),
            Map.entry("files", Set.of("canonical", "security")),
            Map.entry("parties", Set.of("canonical", "identifiers", "security")),
            Map.entry("evidence", Set.of("calendar", "canonical", "catalogue", "database", "parties", "security")),
            Map.entry(
                    "bundle",
                    Set.of(
                            "calendar",
                            "canonical",
                            "catalogue",
                            "definitions",
                            "forms",
                            "letters",
                            "process",
                            "rules",
                            "standards")),
            Map.entry("reductions", Set.of("bundle", "catalogue", "process", "rules")),
            Map.entry(
                    "releases",
                    Set.of(
                            "bundle",
                            "calendar",
                            "canonical",
                            "catalogue",
                            "definitions",
                            "forms",
                            "letters",
                            "process",
                            "reductions",
                            "rules",
                            "security")),
            Map.entry(
                    "handbooks",
                    Set.of(
                            "bundle",
                            "calendar",
                            "canonical",
                            "catalogue",
                            "letters",
                            "process",
                            "reductions",
                            "releases",
                            "rules")),
            Map.entry(
                    "cases",
                    Set.of(
                            "bundle",
                            "calendar",
                            "canonical",
                            "catalogue",
                            "clocks",
                            "duework",
                            "evidence",
                            "files",
                            "forms",
                            "ledger",
                            "letters",
                            "parties",
                            "process",
                            "releases",
                            "rules",
                            "security")),
            Map.entry(
                    "deferrals",
                    Set.of(
                            "calendar",
                            "cases",
                            "clocks",
                            "duework",
                            "evidence",
                            "ledger",
                            "parameters",
                            "parties",
                            "security")),
            Map.entry("endings", Set.of("cases", "security")),
            Map.entry(
                    "intake",
                    Set.of(
                            "bundle",
                            "calendar",
                            "canonical",
                            "cases",
                            "catalogue",
                            "definitions",
                            "evidence",
                            "files",
                            "forms",
                            "letters",
                            "parties",
                            "releases",
                            "rules",
                            "security")),
            Map.entry(
                    "replay",
                    Set.of(
                            "bundle",
                            "canonical",
                            "cases",
                            "catalogue",
                            "ledger",
                            "process",
                            "releases",
                            "rules",
                            "security")),
            Map.entry(
                    "commandline",
                    Set.of(
                            "bundle",
                            "canonical",
                            "catalogue",
                            "definitions",
                            "process",
                            "reductions",
                            "releases",
                            "rules")),
            Map.entry("register", Set.of("bundle", "canonical", "catalogue", "definitions", "releases", "security")),
            Map.entry(
                    "adoption",
                    Set.of(
                            "bundle",
                            "canonical",
                            "catalogue",
                            "definitions",
                            "identifiers",
                            "register",
                            "releases",
                            "rules",
                            "security")),
            Map.entry("workbooks", Set.of("bundle", "canonical", "catalogue", "definitions", "register", "security")),
            Map.entry(
                    "api",
                    Set.of(
                            "bundle",
                            "calendar",
                            "canonical",
                            "cases",
                            "catalogue",
                            "definitions",
                            "forms",
                            "intake",
                            "releases",
                            "replay",
                            "rules",
                            "security")));

    @Test
    void aPackageUsesOnlyWhatItMay() {
        Map<String, Set<String>> forbidden = new TreeMap<>();
        for (JavaClass type : ENGINE) {
            String from = slice(type);
            type.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass())
                    .filter(t -> t.getPackageName().startsWith(ROOT + "."))
                    .map(ArchitectureTest::slice)
                    .filter(to -> !to.equals(from)
                            && !MAY_USE.getOrDefault(from, Set.of()).contains(to))
                    .forEach(to -> forbidden
                            .computeIfAbsent(from + " → " + to, k -> new TreeSet<>())
                            .add(type.getName()));
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void everyPackageHasItsWall() {
        Set<String> there = new TreeSet<>();
        ENGINE.forEach(type -> there.add(slice(type)));
        assertThat(MAY_USE.keySet()).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void onlyProcessKnowsCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".process..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..", "org.operaton..")
                .check(ENGINE);
    }

    @Test
    void onlyWorkbooksKnowsPoi() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".workbooks..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..")
                .check(ENGINE);
    }

    @Test
    void onlyRulesKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .check(ENGINE);
    }

    @Test
    void theEngineKnowsNoScreens() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", ROOT + ".ui..")
                .check(ENGINE);
    }

    @Test
    void coreLogicNeedsNoSpring() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".canonical..",
                        ROOT + ".definitions..",
                        ROOT + ".identifiers..",
                        ROOT + ".calendar..",
                        ROOT + ".catalogue..",
                        ROOT + ".forms..",
                        ROOT + ".letters..",
                        ROOT + ".rules..",
                        ROOT + ".bundle..",
                        ROOT + ".reductions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .check(ENGINE);
    }

    private static String slice(JavaClass type) {
        String rest =
                type.getPackageName().substring(Math.min(type.getPackageName().length(), ROOT.length() + 1));
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
