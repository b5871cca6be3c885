package cn.yijianshi.security;

/** Sealed bytes that do not open: changed, moved to another place, or sealed with another key. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String context) {
        super("密封的内容无法打开：" + context);
    }

    SealBroken(String context, Throwable cause) {
        super("密封的内容无法打开：" + context, cause);
    }
}
