package cn.yijianshi.rules;

/** The signs of a comparison that meet an operator, as bits: at least is equal or greater. */
final class Signs {

    static final int LESS = 1;
    static final int EQUAL = 2;
    static final int GREATER = 4;

    private Signs() {}

    /** @param sign as a comparison returns it */
    static boolean meet(int sign, int signs) {
        return (signs & (sign < 0 ? LESS : sign == 0 ? EQUAL : GREATER)) != 0;
    }
}
