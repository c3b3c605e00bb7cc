package org.talent.portal;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;
import org.talent.rules.RuleEngine;
import org.talent.tenants.support.Port;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;

/** The walls of the whole application: who may know whom, and who may do what. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WallsTest {

    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(WallsTest::isNoTestJar)
            .importPackages("org.talent");

    private static boolean isNoTestJar(Location location) {
        return !location.contains("-tests.jar");
    }

    @Test
    void layers_point_inwards() {
        noClasses()
                .that()
                .resideInAPackage("org.talent.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.talent.tenants..", "org.talent.persistence..", "org.talent.portal..")
                .because("what the numbers mean depends on nobody")
                .check(APPLICATION);
        noClasses()
                .that()
                .resideInAPackage("org.talent.tenants..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.talent.persistence..", "org.talent.portal..")
                .because("the core is tested without a database and without screens")
                .check(APPLICATION);
        noClasses()
                .that()
                .resideInAPackage("org.talent.portal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.talent.persistence..")
                .because("screens call use cases")
                .check(APPLICATION);
    }

    @Test
    void only_persistence_touches_databases() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.talent.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.springframework.jdbc..",
                        "com.mysql..")
                .because("rows are seen in one module only")
                .check(APPLICATION);
    }

    @Test
    void only_the_gates_bind_a_tenant() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.talent.portal.security..", "org.talent.portal.command..", "org.talent.tenants.tenancy..")
                .should()
                .callMethod(CurrentTenant.class, "run", Actor.class, Runnable.class)
                .orShould()
                .callMethod(CurrentTenant.class, "call", Actor.class, Supplier.class)
                .because("whose data is worked on is decided where somebody enters, nowhere else")
                .check(APPLICATION);
    }

    @Test
    void screens_call_use_cases_and_never_ports_or_the_engine() {
        noClasses()
                .that()
                .resideInAPackage("org.talent.portal..")
                .and()
                .resideOutsideOfPackages("org.talent.portal.security..", "org.talent.portal.command..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Port.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(RuleEngine.class)
                .because("roles, transactions and notices belong to use cases")
                .check(APPLICATION);
    }

    @Test
    void every_address_says_who_may_see_it() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAssignableTo(HasErrorParameter.class)
                .should(beAnnotatedWith(RolesAllowed.class)
                        .or(beAnnotatedWith(PermitAll.class))
                        .or(beAnnotatedWith(AnonymousAllowed.class)))
                .because("a forgotten annotation must not become an open door")
                .check(APPLICATION);
    }

    @Test
    void no_screen_writes_markup() {
        noClasses()
                .that()
                .resideInAPackage("org.talent.portal..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Html.class)
                .because("what people typed must never be read as markup")
                .check(APPLICATION);
        noClasses()
                .that()
                .resideInAPackage("org.talent.portal..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.Svg")
                .because("it takes markup as text")
                .check(APPLICATION);
        noClasses()
                .that()
                .resideInAPackage("org.talent.portal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jsoup.parser..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jsoup.Jsoup")
                .orShould()
                .callMethodWhere(target(nameMatching("html|append|prepend|before|after|wrap"))
                        .and(target(owner(assignableTo(Node.class))))
                        .and(target(rawParameterTypes(String.class))))
                .because("public pages are built of nodes")
                .check(APPLICATION);
    }

    @Test
    void spaces_do_not_know_each_other_and_packages_have_no_circles() {
        for (var space : new String[] {"association", "student", "university"}) {
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.talent.portal.shell..",
                            "org.talent.portal.components..",
                            "org.talent.portal.security..",
                            "org.talent.portal.jobs..",
                            "org.talent.portal.words..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.talent.portal." + space + "..")
                    .because("what spaces share knows none of them")
                    .check(APPLICATION);
        }
        slices().matching("org.talent.portal.(*)..")
                .should()
                .beFreeOfCycles()
                .because("each part can be read by itself")
                .check(APPLICATION);
    }

    @Test
    void nothing_is_called_by_a_word_that_says_nothing() {
        noClasses()
                .that()
                .resideInAPackage("org.talent..")
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .because("a name says what a thing is for")
                .check(APPLICATION);
    }

    @Test
    void the_framework_s_own_saml_starter_is_absent() {
        assertThat(ClassUtils.isPresent(
                        "org.springframework.boot.security.saml2.autoconfigure.Saml2RelyingPartyAutoConfiguration",
                        getClass().getClassLoader()))
                .as("its auto-configuration wants a library that cannot be had")
                .isFalse();
    }
}
