package fr.beffroi.tables;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.beffroi.tables", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theModuleIsPlainJavaWithLibrariesForTablesAndShapes = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fr.beffroi.tables..",
                    "fr.beffroi.documents..",
                    "java..",
                    "org.jspecify..",
                    "org.apache.commons.csv..",
                    "org.locationtech..",
                    "org.sqlite..",
                    "tools.jackson..");

    /** A GeoPackage is an SQLite file: reading or writing one is the only reason to speak SQL here. */
    @ArchTest
    static final ArchRule onlyGeoPackagesSpeakSql = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("GeoPackage")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..");
}
