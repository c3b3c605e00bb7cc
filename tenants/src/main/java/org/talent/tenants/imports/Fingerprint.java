package org.talent.tenants.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.participant.PersonName;

/** Makes texts comparable by sixteen bytes, the first of their SHA-256. Not for several threads at once. */
public final class Fingerprint {

    private static final int KEPT = 16;

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256. Maybe a security provider was taken away.", e);
        }
    }

    /** Null where the text is empty: nothing is no key. */
    public byte @Nullable [] of(String text) {
        return text.isEmpty() ? null : Arrays.copyOf(digest.digest(text.getBytes(StandardCharsets.UTF_8)), KEPT);
    }

    /** Of the name as matching compares it. */
    public byte @Nullable [] ofName(PersonName name) {
        return of(EntrantKey.fold(name.full()));
    }

    /** Of the school as matching compares it. */
    public byte @Nullable [] ofSchool(String school) {
        return of(EntrantKey.school(school));
    }
}
