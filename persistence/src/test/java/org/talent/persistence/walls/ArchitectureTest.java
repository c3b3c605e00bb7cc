package org.talent.persistence.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Repository;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses PERSISTENCE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.talent.persistence");

    @Test
    void nothing_is_public() {
        noClasses()
                .that()
                .doNotHaveSimpleName("package-info")
                // named to Hibernate, which makes it by reflection
                .and()
                .doNotHaveFullyQualifiedName("org.talent.persistence.ServerDialect")
                .should()
                .bePublic()
                .because("ports return domain records; rows and adapters stay behind the wall")
                .check(PERSISTENCE);
    }

    @Test
    void it_knows_the_core_and_its_tools_and_nobody_else() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.springframework..",
                        "org.jspecify..",
                        "com.mysql.cj.jdbc..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.talent.rules..",
                        "org.talent.tenants..",
                        "org.talent.persistence.."))
                .because("persistence implements the ports of the core and is known at run time only")
                .check(PERSISTENCE);
    }

    @Test
    void the_rule_engine_stays_in_the_core() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.talent.rules.RuleEngine")
                .because("of the rules, persistence sees value types only")
                .check(PERSISTENCE);
    }

    @Test
    void native_sql_is_written_in_the_bulk_adapters_and_the_registry_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.talent.persistence.disclosure..",
                        "org.talent.persistence.imports..",
                        "org.talent.persistence.participation..",
                        "org.talent.persistence.scoring..",
                        "org.talent.persistence.tenancy..")
                .and()
                // ids are taken outside the transaction that needs them
                .doNotHaveFullyQualifiedName("org.talent.persistence.BlockIds")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql.."))
                .orShould()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                        "createNative(Query|Mutation)"))
                        .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                        com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                                                EntityManager.class)))))
                .because("Hibernate adds the tenant to its own statements and not to those")
                .check(PERSISTENCE);
    }

    @Test
    void rows_do_not_leave() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Repository.class)
                .and()
                .arePublic()
                .should()
                .notHaveRawReturnType(
                        com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(
                                Entity.class))
                .because("ports return domain records, never rows")
                .check(PERSISTENCE);
    }

    @Test
    void nobody_binds_a_tenant_here() {
        noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                        "call|run|across|carry"))
                        .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                        com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(
                                                org.talent.tenants.tenancy.CurrentTenant.class)))))
                .because("only the gates bind a tenant")
                .check(PERSISTENCE);
    }
}
