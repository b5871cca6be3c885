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
            GRANTED("granted"),
            REFUSED("refused"),
            /** 准予, or the case does not need the matter at all: what waits for its result need not wait. */
            GRANTED_OR_NOT_NEEDED("granted-or-not-needed");

            private final String code;

            Result(String code) {
                this.code = code;
            }

            /** The value in definition files. */
            String code() {
                return code;
            }
        }
    }

    /** Whether materials accepted as 容缺 are still to come. */
    record Deferral(State state) implements FlowCondition {

        /** Something is still to come, or nothing. */
        public enum State {
            OPEN("open"),
            NONE("none");

            private final String code;

            State(String code) {
                this.code = code;
            }

            /** The value in definition files. */
            String code() {
                return code;
            }
        }
    }
}
