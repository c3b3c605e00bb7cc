package org.talent.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who knows whom inside this module, and how things are called. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesWallsTest {

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.talent.rules");

    @Test
    void knows_java_and_the_engine_and_nobody_else() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.kie..", "org.drools..", "org.talent.rules..")
                .because("what results are worth must not depend on how they are stored or shown")
                .check(RULES);
    }

    @Test
    void only_one_package_imports_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.talent.rules.drools..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .because("arithmetic and language must be readable without knowing Drools")
                .check(RULES);
    }

    @Test
    void packages_know_each_other_in_one_direction() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("called by others")
                .definedBy("org.talent.rules")
                .layer("language")
                .definedBy("org.talent.rules.language..")
                .layer("facts")
                .definedBy("org.talent.rules.facts..")
                .layer("scoring")
                .definedBy("org.talent.rules.scoring..")
                .layer("cases")
                .definedBy("org.talent.rules.cases..")
                .layer("engine")
                .definedBy("org.talent.rules.drools..")
                .whereLayer("engine")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cases")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("scoring")
                .mayOnlyBeAccessedByLayers("engine")
                .whereLayer("facts")
                .mayOnlyBeAccessedByLayers("engine", "scoring")
                .whereLayer("language")
                .mayOnlyBeAccessedByLayers("engine", "scoring", "facts", "cases")
                .because("a newcomer reads from the root outwards")
                .check(RULES);
    }

    @Test
    void has_no_cycles() {
        slices().matching("org.talent.rules.(*)..")
                .should()
                .beFreeOfCycles()
                .because("two packages that know each other are one")
                .check(RULES);
    }

    @Test
    void things_are_called_by_what_they_are() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](.*(Impl|Manager|Helper|Utils?|DTO|Dto)|Base[A-Z]\\w*|I[A-Z][a-z]\\w*|Data)")
                .because("such a name says nothing about what the thing is for")
                .check(RULES);
        noMethods()
                .should()
                .haveNameMatching("process|handle|do[A-Z].*")
                .because("such a verb says nothing about what is done")
                .check(RULES);
    }

    @Test
    void the_arithmetic_is_the_same_on_every_machine() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.talent.rules.scoring..", "org.talent.rules.facts..", "org.talent.rules.language..")
                .should()
                .callMethod(Math.class, "pow", double.class, double.class)
                .orShould()
                .callMethod(Math.class, "exp", double.class)
                .orShould()
                .callMethod(Math.class, "log", double.class)
                .orShould()
                .callMethod(Math.class, "log10", double.class)
                .because("these may differ in the last digit from machine to machine; StrictMath does not")
                .check(RULES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .because("a run depends on facts and rule sets, not on the clock or chance")
                .check(RULES);
    }

    @Test
    void nothing_is_printed_to_the_console() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what is found is a problem with a rule and a line, not a line on a console")
                .check(RULES);
    }
}
