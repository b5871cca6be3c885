package cn.yijianshi.duework;

import java.util.UUID;

/** A kind of work that is due at a time. Whoever plans it implements it. */
public interface DueTask {

    /** Names the kind for good: it stands in the database. */
    String kind();

    /**
     * Locks whom the work is about, for the rest of the transaction. Called before the work's own row is touched, so that
     * a use case that holds the lock and plans anew and this cannot block each other.
     */
    void lock(UUID owner);

    /**
     * Does the work in the same transaction, on the system's account. It is called once: an exception rolls back, and it
     * is tried again later. Whether the work still makes sense so late, the task judges itself.
     */
    void run(UUID owner, String key);
}
