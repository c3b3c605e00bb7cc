package org.talent.tenants.consent;

import java.util.Optional;
import org.talent.tenants.tenancy.TenantId;

/** What a consent is about. A person has one consent in force for a matter; a new one takes its place. */
public record Matter(Purpose purpose, Optional<TenantId> recipient) {}
