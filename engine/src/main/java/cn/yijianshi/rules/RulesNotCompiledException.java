package cn.yijianshi.rules;

/** Packs that passed their checks and still do not compile: a bug of the generator, not of the tables. */
public final class RulesNotCompiledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param firstLine the first line of the compiler's first message */
    RulesNotCompiledException(String release, String firstLine) {
        super("规则无法编译（发布版本 " + release + "）：" + firstLine);
    }
}
