package fr.beffroi.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The shape of the house, in words. */
class StructureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.beffroi");

    @Test
    void features_of_the_server_meet_through_their_doors_and_never_in_a_circle() {
        ApplicationModules.of(BeffroiServer.class).verify();
    }

    @Test
    void engines_know_no_framework_no_servlet_and_no_database() {
        noClasses()
                .that()
                .resideInAnyPackage("fr.beffroi.oversight..", "fr.beffroi.documents..", "fr.beffroi.answers..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "jakarta.servlet..", "java.sql..", "javax.sql..", "org.postgresql..")
                .check(OURS);
    }

    @Test
    void engines_do_not_know_one_another_nor_the_server() {
        noClasses()
                .that()
                .resideInAPackage("fr.beffroi.oversight..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.beffroi.answers..", "fr.beffroi.server..")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("fr.beffroi.answers..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.beffroi.oversight..", "fr.beffroi.server..")
                .check(OURS);
    }

    @Test
    void every_package_says_what_may_be_null() {
        classes()
                .that()
                .resideInAPackage("fr.beffroi..")
                .should(new ArchCondition<>("stand in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                        events.add(new SimpleConditionEvent(
                                type, marked, type.getPackageName() + " has no @NullMarked package-info"));
                    }
                })
                .check(OURS);
    }
}
