package fr.beffroi.acts.editing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.beffroi.acts", importOptions = DoNotIncludeTests.class)
class WritingArchitectureTest {
    @ArchTest
    static final ArchRule editingKnowsNothingButWhatIsWritten = classes()
            .that()
            .resideInAPackage("fr.beffroi.acts.editing..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fr.beffroi.acts.editing..",
                    "fr.beffroi.acts.written..",
                    "com.github.difflib..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule maskingKnowsNoLawAndNoSearch = noClasses()
            .that()
            .resideInAPackage("fr.beffroi.acts.masking..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.beffroi.acts.law..", "fr.beffroi.acts.similar..", "fr.beffroi.acts.editing..");

    @ArchTest
    static final ArchRule onlySimilarSearches = noClasses()
            .that()
            .resideOutsideOfPackage("fr.beffroi.acts.similar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.lucene.document..",
                    "org.apache.lucene.index..",
                    "org.apache.lucene.search..",
                    "org.apache.lucene.store..");
}
