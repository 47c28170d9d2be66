package fr.beffroi.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.beffroi.documents", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theModuleIsPlainJavaWithLibrariesForPdf = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fr.beffroi.documents..",
                    "java..",
                    "javax.imageio..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "org.jspecify..",
                    "org.apache.pdfbox..",
                    "com.openhtmltopdf..");
}
