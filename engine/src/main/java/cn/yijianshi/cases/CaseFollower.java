package cn.yijianshi.cases;

import java.util.Optional;

/**
 * A part of the lifecycle that has its own package and follows what happens to a case. Everything is called in the
 * transaction of what happens, with the case locked.
 */
public interface CaseFollower {

    /** The case was opened; its process starts next. */
    void opened(LockedCase opened);

    /**
     * A deferred material is about to be taken in.
     *
     * @return why it cannot be, in Chinese; empty where it can
     */
    Optional<String> materialArriving(LockedCase of, String material);

    /** A deferred material was taken in. */
    void materialArrived(LockedCase of, String material);
}
