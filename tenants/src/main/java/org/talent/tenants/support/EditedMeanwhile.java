package org.talent.tenants.support;

/** Somebody saved another version since this one was read. */
public final class EditedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EditedMeanwhile(String what, Object id) {
        super("The %s (%s) was edited meanwhile; read it again, then repeat the change.".formatted(what, id));
    }
}
