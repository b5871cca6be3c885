package cn.yijianshi.process;

/** What the host says when a case reaches a step. */
public enum StepEntry {
    /** Somebody has to do it: the case waits there until {@link ProcessRunner#complete}. */
    WAIT,
    /** It is done; the case goes on at once. */
    DONE
}
