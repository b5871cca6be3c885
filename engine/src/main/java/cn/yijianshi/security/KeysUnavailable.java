package cn.yijianshi.security;

/** The installation cannot start, since its master key is missing or is not the one its data were sealed with. */
public final class KeysUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysUnavailable(String message) {
        super(message);
    }

    KeysUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
