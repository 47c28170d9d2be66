package fr.beffroi.answers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.beffroi.answers", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theModuleIsPlainJava = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule theModuleNeedsNoOtherModule = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.beffroi.oversight..", "fr.beffroi.server..", "fr.beffroi.cli..", "fr.beffroi.bench..");

    @ArchTest
    static final ArchRule triageReadsTheMessageAlone = noClasses()
            .that()
            .resideInAPackage("fr.beffroi.answers.triage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.beffroi.answers.corpus..", "fr.beffroi.answers.search..", "fr.beffroi.answers.compose..");

    @ArchTest
    static final ArchRule theCorpusKnowsNothingOfWhatIsDoneWithIt = noClasses()
            .that()
            .resideInAPackage("fr.beffroi.answers.corpus..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.beffroi.answers.search..",
                    "fr.beffroi.answers.compose..",
                    "fr.beffroi.answers.triage..",
                    "fr.beffroi.answers.model..");
}
