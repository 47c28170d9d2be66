package fr.beffroi.water;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.beffroi.water", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theModuleIsPlainJava = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "javax.sql..");

    @ArchTest
    static final ArchRule theModuleSpeaksNoSql =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule theModuleNeedsNoOtherEngine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.beffroi.oversight..",
                    "fr.beffroi.answers..",
                    "fr.beffroi.acts..",
                    "fr.beffroi.server..",
                    "fr.beffroi.cli..",
                    "fr.beffroi.bench..");

    @ArchTest
    static final ArchRule pipesAndMetersDoNotKnowOneAnother = noClasses()
            .that()
            .resideInAnyPackage(
                    "fr.beffroi.water.pipes..",
                    "fr.beffroi.water.source..",
                    "fr.beffroi.water.risk..",
                    "fr.beffroi.water.campaign..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.beffroi.water.telemetry..");
}
