package fr.beffroi.buildings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.beffroi.buildings", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theModuleIsPlainJava = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "javax.sql..");

    @ArchTest
    static final ArchRule theModuleNeedsNoOtherEngine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.beffroi.oversight..",
                    "fr.beffroi.answers..",
                    "fr.beffroi.acts..",
                    "fr.beffroi.water..",
                    "fr.beffroi.server..",
                    "fr.beffroi.cli..",
                    "fr.beffroi.bench..");
}
