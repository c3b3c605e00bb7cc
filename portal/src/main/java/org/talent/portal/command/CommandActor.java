package org.talent.portal.command;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.tenancy.Account;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/**
 * As whom commands act: an account of the association, or its service account, with which nobody can sign in; or an account
 * of a university, which has no such service. Whoever can run commands has the database, so no password is asked for; what
 * is done is recorded under the account.
 */
final class CommandActor {

    private static final String LOGIN = "service";
    private static final String NO_PASSWORD = "{bcrypt}!";
    private static final Set<Role> ROLES =
            EnumSet.of(Role.ORGANISER, Role.MODERATOR, Role.RULE_EDITOR, Role.RULE_APPROVER);

    private CommandActor() {}

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

    /** @param code of the university; {@code login} one of its accounts */
    static Actor ofUniversity(Tenants tenants, String code, @Nullable String login) {
        var universities = tenants.all().stream()
                .filter(tenant -> tenant.kind() == TenantKind.UNIVERSITY)
                .toList();
        var university = universities.stream()
                .filter(tenant -> tenant.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Session.Cannot(
                        "unknown.university",
                        code,
                        universities.stream().map(Tenant::code).collect(Collectors.joining(", "))));
        if (login == null) {
            throw new Session.Cannot("which.account", university.title());
        }
        return actor(account(tenants, university, login));
    }

    private static Account account(Tenants tenants, Tenant tenant, String login) {
        return tenants.account(login.strip().toLowerCase(Locale.ROOT))
                .filter(account -> account.tenant().equals(tenant.id()))
                .orElseThrow(() -> new Session.Cannot("unknown.account", login, tenant.title()));
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
