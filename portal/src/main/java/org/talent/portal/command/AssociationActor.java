package org.talent.portal.command;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.tenancy.Account;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/**
 * As whom commands act: an account of the association, or its service account, with which nobody can sign in. Whoever can
 * run commands has the database, so no password is asked for; what is done is recorded under the account.
 */
final class AssociationActor {

    private static final String LOGIN = "service";
    private static final String NO_PASSWORD = "{bcrypt}!";
    private static final Set<Role> ROLES =
            EnumSet.of(Role.ORGANISER, Role.MODERATOR, Role.RULE_EDITOR, Role.RULE_APPROVER);

    private AssociationActor() {}

    /**
     * Of the association that is there; an empty database gets one of that title.
     *
     * @param login null is the service account
     */
    static Actor of(Tenants tenants, String title, @Nullable String login) {
        var association = tenants.all().stream()
                .filter(tenant -> tenant.kind() == TenantKind.ASSOCIATION)
                .findFirst()
                .orElseGet(() -> tenants.register(TenantKind.ASSOCIATION, "association", title, null));
        return actor(login == null ? service(tenants, association) : account(tenants, association, login));
    }

    private static Account account(Tenants tenants, Tenant association, String login) {
        return tenants.account(login.strip().toLowerCase(Locale.ROOT))
                .filter(account -> account.tenant().equals(association.id()))
                .orElseThrow(() -> new Session.Cannot("unknown.account", login));
    }

    private static Account service(Tenants tenants, Tenant association) {
        return tenants.account(LOGIN)
                .filter(account -> account.tenant().equals(association.id()))
                .or(() -> Optional.of(
                        tenants.register(association.id(), LOGIN, "talent", NO_PASSWORD, ROLES, OptionalLong.empty())))
                .get();
    }

    private static Actor actor(Account account) {
        return new Actor(account.id(), account.tenant(), account.displayName(), account.roles(), account.participant());
    }
}
