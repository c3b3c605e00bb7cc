package org.talent.portal.studio;

import java.util.ArrayDeque;
import java.util.Deque;

/** What stands now, and what stood before it and can come back. */
final class Steps<T> {

    private static final int MOST = 200;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private T now;

    Steps(T now) {
        this.now = now;
    }

    T now() {
        return now;
    }

    /** Whether it is something else than before. */
    boolean put(T next) {
        if (next.equals(now)) {
            return false;
        }
        before.push(now);
        if (before.size() > MOST) {
            before.removeLast();
        }
        after.clear();
        now = next;
        return true;
    }

    boolean undo() {
        return step(before, after);
    }

    boolean redo() {
        return step(after, before);
    }

    private boolean step(Deque<T> from, Deque<T> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(now);
        now = from.pop();
        return true;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }
}
