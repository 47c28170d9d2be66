package fr.beffroi.acts.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.beffroi.acts.law", importOptions = DoNotIncludeTests.class)
class LawArchitectureTest {
    @ArchTest
    static final ArchRule theLawKnowsNothingOfActsNorOfTheirChecks = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.beffroi.acts.act..", "fr.beffroi.acts.check..", "fr.beffroi.acts.reading..");

    @ArchTest
    static final ArchRule whatIsSaidOfTheLawDoesNotDependOnWhereItWasRead = noClasses()
            .that()
            .resideInAPackage("fr.beffroi.acts.law")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.beffroi.acts.law.source..");
}
