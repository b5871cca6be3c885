package cn.yijianshi.database;

/**
 * Something about the machine or the settings keeps the application from starting. The message is the one line that the
 * person at the console reads: what is wrong, where, what to do; it stands for the stack trace.
 */
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
