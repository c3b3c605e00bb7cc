package org.talent.tenants.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The exact words a person agrees to. */
public record ConsentText(int version, String language, String words) {

    /** SHA-256 of the words, in hex. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256. Maybe a security provider was taken away.", e);
        }
    }
}
