package cn.yijianshi.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of the screens: they show and collect; what may be done, the engine's services decide. */
class ScreenArchitectureTest {

    private static final JavaClasses SCREENS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.yijianshi.ui");

    @Test
    void screensKnowNeitherTheProcessEngineNorTheRuleEngineNorTheDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.camunda..", "org.kie..", "org.drools..", "java.sql..", "org.springframework.jdbc..")
                .check(SCREENS);
    }

    @Test
    void screensGoThroughTheServicesThatCheckWhoMay() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "cn.yijianshi.ui.intake..",
                        "cn.yijianshi.ui.approval..",
                        "cn.yijianshi.ui.audit..",
                        "cn.yijianshi.ui.admin..",
                        "cn.yijianshi.ui.catalogue..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "cn.yijianshi.ledger..",
                        "cn.yijianshi.files..",
                        "cn.yijianshi.evidence..",
                        "cn.yijianshi.process..")
                .check(SCREENS);
    }

    @Test
    void packagesOfScreensHaveNoCycles() {
        slices().matching("cn.yijianshi.ui.(*)..").should().beFreeOfCycles().check(SCREENS);
    }
}
