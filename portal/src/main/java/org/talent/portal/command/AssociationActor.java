package org.talent.portal.command;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.talent.tenants.tenancy.Account;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/** The association's service account, as which commands act. Nobody can sign in with it. */
final class AssociationActor {

    private static final String LOGIN = "service";
    private static final String NO_PASSWORD = "{bcrypt}!";
    private static final Set<Role> ROLES =
            EnumSet.of(Role.ORGANISER, Role.MODERATOR, Role.RULE_EDITOR, Role.RULE_APPROVER);

    private AssociationActor() {}

    /** Of the association that is there; an empty database gets one of that title. */
    static Actor of(Tenants tenants, String title) {
        var association = tenants.all().stream()
                .filter(tenant -> tenant.kind() == TenantKind.ASSOCIATION)
                .findFirst()
                .orElseGet(() -> tenants.register(TenantKind.ASSOCIATION, "association", title, null));
        return actor(account(tenants, association));
    }

    private static Account account(Tenants tenants, Tenant association) {
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
