package org.talent.portal.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.TenantKind;

/** Who is signed in, to which space; stays the same for the life of the session. */
public final class SignedIn implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final String tenantTitle;
    private final TenantKind space;

    public SignedIn(Actor actor, String tenantTitle, TenantKind space) {
        this.actor = actor;
        this.tenantTitle = tenantTitle;
        this.space = space;
    }

    public Actor actor() {
        return actor;
    }

    public String tenantTitle() {
        return tenantTitle;
    }

    public TenantKind space() {
        return space;
    }

    /** Which rooms of the space are open. */
    public List<SimpleGrantedAuthority> authorities() {
        return actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + Roles.of(role, space)))
                .toList();
    }

    /** The id: names stay out of logs. */
    @Override
    public String getName() {
        return actor.account().toString();
    }
}
