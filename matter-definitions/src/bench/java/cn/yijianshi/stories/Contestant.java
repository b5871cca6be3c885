package cn.yijianshi.stories;

import java.util.List;
import java.util.function.LongConsumer;

/** One way of handling the same cases: taken in, approved by four departments, issued, closed. Used by several threads. */
interface Contestant {

    String name();

    /**
     * Makes what has to be there before cases are taken in; not measured.
     *
     * @return the work of one case each, which reports the nanoseconds of each approval (claim and conclusion)
     */
    List<Handling> prepare(int cases);

    /** The handling of one case from acceptance to the end. */
    interface Handling {
        void handle(LongConsumer approval);
    }
}
