package cn.yijianshi.process;

/** The case does not wait there: the step was completed by somebody else, or the process was cancelled. */
public final class WaitGoneException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String waitId;

    WaitGoneException(String waitId) {
        super("Nothing waits at " + waitId);
        this.waitId = waitId;
    }

    /** The wait that was to be completed. */
    public String waitId() {
        return waitId;
    }
}
