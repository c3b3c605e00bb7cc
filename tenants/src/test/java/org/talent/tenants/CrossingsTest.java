package org.talent.tenants;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.tenants.admission.ReadPublishedNames;
import org.talent.tenants.consent.GiveConsent;
import org.talent.tenants.consent.ShowConsents;
import org.talent.tenants.consent.WithdrawConsent;
import org.talent.tenants.disclosure.Disclosures;
import org.talent.tenants.disclosure.FindApplicants;
import org.talent.tenants.disclosure.ShowOwnResults;
import org.talent.tenants.disclosure.ShowWhoLooked;
import org.talent.tenants.participant.OwnFacts;
import org.talent.tenants.support.CrossesTenants;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.tenancy.CurrentTenant;

/** Every act that reaches from one tenant's space into another's stands here by name. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrossingsTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.talent.tenants");

    @Test
    void the_list_of_crossings_is_whole() {
        var crossings = CORE.stream()
                .filter(one -> one.isAnnotatedWith(CrossesTenants.class)
                        || one.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(CrossesTenants.class)))
                .map(JavaClass::getFullName);

        assertThat(crossings)
                .containsExactlyInAnyOrder(
                        // a student and the association's facts about them
                        GiveConsent.class.getName(),
                        WithdrawConsent.class.getName(),
                        ShowConsents.class.getName(),
                        ShowOwnResults.class.getName(),
                        ShowWhoLooked.class.getName(),
                        // a university and the people who allow it
                        FindApplicants.class.getName(),
                        // a university and the names of published seasons
                        ReadPublishedNames.class.getName());
    }

    @Test
    void only_marked_acts_step_on_another_tenants_ground() {
        noClasses()
                .that()
                .areNotAnnotatedWith(CrossesTenants.class)
                .and()
                .doNotBelongToAnyOf(CurrentTenant.class, OwnFacts.class)
                .should()
                .callMethod(
                        CurrentTenant.class,
                        "across",
                        org.talent.tenants.tenancy.TenantId.class,
                        java.util.function.Supplier.class)
                .orShould()
                .dependOnClassesThat(type(OwnFacts.class).or(assignableTo(Disclosures.class)))
                .because("crossing is an act with a name, never a query that happens to reach over")
                .check(CORE);
    }

    @Test
    void a_marked_act_opens_its_own_transactions() {
        classes()
                .that()
                .areAnnotatedWith(CrossesTenants.class)
                .should()
                .beAnnotatedWith(LongUseCase.class)
                .because("the tenant of a transaction is the one that was bound when it opened")
                .check(CORE);
    }
}
