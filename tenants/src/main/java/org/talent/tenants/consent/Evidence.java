package org.talent.tenants.consent;

import java.time.Instant;
import org.talent.tenants.tenancy.AccountId;

/**
 * What proves a consent: who signed, and which words. The words are made again from the version, the language and the
 * consent itself; their hash shows that nobody changed them since.
 *
 * @param recordedBy the account that put down the last signature
 */
public record Evidence(
        Signers signers, int textVersion, String textLanguage, String textHash, AccountId recordedBy, Instant at) {}
