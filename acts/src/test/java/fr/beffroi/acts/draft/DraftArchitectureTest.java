package fr.beffroi.acts.draft;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.beffroi.acts", importOptions = DoNotIncludeTests.class)
class DraftArchitectureTest {
    @ArchTest
    static final ArchRule nothingElseDependsOnDrafting = noClasses()
            .that()
            .resideOutsideOfPackage("fr.beffroi.acts.draft..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.beffroi.acts.draft..");

    @ArchTest
    static final ArchRule draftingNeedsNoLanguageModel = noClasses()
            .that()
            .resideInAPackage("fr.beffroi.acts.draft")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.beffroi.acts.draft.model..");

    @ArchTest
    static final ArchRule draftingReadsNoFileOfAnActAndReachesNoNetwork = noClasses()
            .that()
            .resideInAPackage("fr.beffroi.acts.draft..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.beffroi.acts.reading..", "fr.beffroi.acts.law.source..", "java.net..");
}
