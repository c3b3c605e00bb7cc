package org.talent.tenants.support;

/** Why somebody did something that history keeps: never empty, never long. */
public record Reason(String text) {

    /** Characters that are kept. */
    public static final int LONGEST = 500;

    /** @throws Refused when nothing is said, or too much */
    public Reason {
        text = text.strip();
        if (text.isEmpty()) {
            throw Refused.because("reasonMissing");
        }
        if (text.length() > LONGEST) {
            throw Refused.because("reasonTooLong", LONGEST);
        }
    }
}
