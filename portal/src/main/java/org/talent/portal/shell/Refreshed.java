package org.talent.portal.shell;

/** A view that shows what long work changes; told when such work ended. */
public interface Refreshed {

    void refresh();
}
