package fr.beffroi.acts.reading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.beffroi.acts.reading", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule readingKnowsNoLawAndNoCheck = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fr.beffroi.acts.reading..",
                    "fr.beffroi.acts.act..",
                    "fr.beffroi.documents..",
                    "java..",
                    "javax.imageio..",
                    "org.jspecify..",
                    "org.apache.pdfbox..");
}
