package org.talent.tenants.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.talent.rules.RuleSetKind;

/** Fingerprints of what a run was made from. */
public final class Sha256 {

    private Sha256() {}

    public static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256. Maybe a security provider was taken away.", e);
        }
    }

    /** Of all texts with their kinds, in the order of the kinds, in lower-case hex. */
    public static String of(Map<RuleSetKind, String> texts) {
        var all = new StringBuilder();
        new TreeMap<>(texts)
                .forEach((kind, text) ->
                        all.append(kind).append('\n').append(text).append('\n'));
        return hex(all.toString());
    }

    /** In lower-case hex. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
