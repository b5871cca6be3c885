package cn.yijianshi.rules;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sessions of one release that serve one decision after the other; as many as decide at the same time. */
final class RowSessions {

    private final Supplier<RowSession> open;
    private final Queue<RowSession> idle = new ConcurrentLinkedQueue<>();

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
            if (done) {
                idle.add(session);
            } else {
                session.dispose();
            }
        }
    }

    void dispose() {
        for (RowSession session = idle.poll(); session != null; session = idle.poll()) {
            session.dispose();
        }
    }
}
