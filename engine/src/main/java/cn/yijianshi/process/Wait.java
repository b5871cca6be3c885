package cn.yijianshi.process;

/**
 * One visit of a step: the process instance and the activity instance. Not the execution, whose id the engine changes
 * when the branch beside it ends.
 */
record Wait(String processInstanceId, String activityInstanceId) {

    private static final char SEPARATOR = '/';

    String id() {
        return processInstanceId + SEPARATOR + activityInstanceId;
    }

    static Wait of(String waitId) {
        int at = waitId.indexOf(SEPARATOR);
        if (at < 0) {
            throw new WaitGoneException(waitId);
        }
        return new Wait(waitId.substring(0, at), waitId.substring(at + 1));
    }
}
