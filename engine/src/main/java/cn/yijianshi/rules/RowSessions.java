package cn.yijianshi.rules;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sessions of one release that serve one decision after the other; as many as decide at the same time. */
final class RowSessions {

    private final Supplier<RowSession> open;
    private final Queue<RowSession> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    RowSessions(Supplier<RowSession> open) {
        this.open = open;
    }

    /** Lends a session; after a failure it is not used again. */
    void with(Consumer<RowSession> use) {
        RowSession taken = idle.poll();
        RowSession session = taken == null ? open.get() : taken;
        boolean done = false;
        try {
            use.accept(session);
            session.clear();
            done = true;
        } finally {
            if (done && !closed) {
                idle.add(session);
                if (closed) {
                    dispose();
                }
            } else {
                session.dispose();
            }
        }
    }

    /** Ends all sessions; those that are lent end when they come back. */
    void dispose() {
        closed = true;
        for (RowSession session = idle.poll(); session != null; session = idle.poll()) {
            session.dispose();
        }
    }
}
