package org.talent.tenants.tenancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The registry without a database. */
public final class InMemoryTenants implements Tenants {

    private final List<Tenant> tenants = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();

    @Override
    public List<Tenant> all() {
        return List.copyOf(tenants);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return tenants.stream().filter(tenant -> tenant.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Tenant> byCode(String code) {
        return tenants.stream().filter(tenant -> tenant.code().equals(code)).findFirst();
    }

    @Override
    public Tenant register(TenantKind kind, String code, String title, @Nullable LocalDate agreementUntil) {
        var known = byCode(code);
        var id = known.map(Tenant::id).orElseGet(() -> new TenantId(tenants.size() + 1));
        var tenant = new Tenant(id, kind, code, title, agreementUntil);
        known.ifPresent(tenants::remove);
        tenants.add(tenant);
        return tenant;
    }

    @Override
    public Optional<Account> account(String login) {
        var wanted = login.strip().toLowerCase(Locale.ROOT);
        return accounts.stream()
                .filter(account -> account.login().equals(wanted))
                .findFirst();
    }

    @Override
    public List<Account> accounts() {
        return List.copyOf(accounts);
    }

    @Override
    public Account register(
            TenantId tenant,
            String login,
            String displayName,
            String passwordHash,
            Set<Role> roles,
            OptionalLong participant) {
        var known = account(login);
        var id = known.map(Account::id).orElseGet(() -> new AccountId(accounts.size() + 1));
        var account = new Account(
                id, tenant, login.strip().toLowerCase(Locale.ROOT), displayName, passwordHash, roles, participant);
        known.ifPresent(accounts::remove);
        accounts.add(account);
        return account;
    }
}
