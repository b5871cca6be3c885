package cn.yijianshi.process;

/** One condition on a flow ({@code yjs:when}). Data, evaluated by the host; never an expression. */
public sealed interface FlowCondition {

    /** The decision says that the matter applies to this case. */
    record Applies(String matter) implements FlowCondition {}

    /** The decision says that the matter is not needed in this case. */
    record NotApplies(String matter) implements FlowCondition {}

    /** The routing rules sent the matter this way, e.g. {@code commitment} for 告知承诺. */
    record RouteIs(String matter, String value) implements FlowCondition {}

    /** The department's decision on the matter. */
    record OutcomeIs(String matter, Result result) implements FlowCondition {

        /** 准予 or 不予. */
        public enum Result {
            GRANTED,
            REFUSED
        }
    }

    /** Whether materials accepted as 容缺 are still to come. */
    record Deferral(State state) implements FlowCondition {

        /** Something is still to come, or nothing. */
        public enum State {
            OPEN,
            NONE
        }
    }
}
