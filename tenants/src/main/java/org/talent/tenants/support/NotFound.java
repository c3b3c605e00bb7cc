package org.talent.tenants.support;

/** Nothing of that id is here. Missing and foreign give the same answer. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what, Object id) {
        super("No %s has the id (%s) here.".formatted(what, id));
    }
}
