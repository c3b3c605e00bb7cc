package org.talent.tenants.support;

/** The act is known but not now or not by this actor; the message says what to do instead. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
