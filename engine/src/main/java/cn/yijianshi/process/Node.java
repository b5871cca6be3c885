package cn.yijianshi.process;

/** A point in a process, identified by the element id of the drawing. */
public sealed interface Node {

    /** Unique in the process; the drawing, the compiled process and work items share it. */
    String id();

    /** What the drawing says, as plain text; may be empty. Never an expression, whatever it looks like. */
    String name();

    /** Where every case begins; one a process. */
    record Start(String id, String name) implements Node {}

    /** Where a branch ends; the case ends with its last branch. */
    record End(String id, String name) implements Node {}

    /** Something to be done, by a person or by the system. */
    record Step(String id, String name, StepSettings settings) implements Node {}

    /** Where branches part or meet. */
    record Gateway(String id, String name, Kind kind) implements Node {

        /** How many branches are taken, and waited for. */
        public enum Kind {
            /** All of them. */
            PARALLEL,
            /** Those whose conditions hold. */
            INCLUSIVE,
            /** The first whose conditions hold. */
            EXCLUSIVE
        }

        /** Whether it looks at conditions. */
        boolean chooses() {
            return kind != Kind.PARALLEL;
        }
    }
}
