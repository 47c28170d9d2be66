package fr.beffroi.oversight;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.beffroi.oversight", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule oversightIsPlainJavaWithOneLibrary = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fr.beffroi.oversight..", "java..", "javax.crypto..", "org.jspecify..", "com.github.difflib..");

    @ArchTest
    static final ArchRule oversightKnowsNoDatabaseNoNetworkAndNoLog = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..", "java.util.logging..");

    @ArchTest
    static final ArchRule itsPackagesHaveNoCycle =
            slices().matching("fr.beffroi.oversight.(*)..").should().beFreeOfCycles();
}
