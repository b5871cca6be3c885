package cn.yijianshi.rules.checks;

/**
 * How much work a check may take, counted in comparisons of boxes and not in time, so that the same tables give the same
 * findings on every machine. What was not settled within it is told.
 */
final class Effort {

    private final long forOne;
    private long left;
    private long leftForOne;

    /**
     * @param forOne comparisons for one question
     * @param inAll comparisons for all questions together
     */
    Effort(long forOne, long inAll) {
        this.forOne = forOne;
        this.left = inAll;
        this.leftForOne = forOne;
    }

    /** Begins a new question. */
    void next() {
        leftForOne = Math.min(forOne, left);
    }

    void spend(int comparisons) {
        left -= comparisons;
        leftForOne -= comparisons;
    }

    /** Whether this question has to be given up. */
    boolean exhausted() {
        return leftForOne <= 0;
    }
}
