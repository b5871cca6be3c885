package cn.yijianshi.cases;

/** What became of completing a work item. */
public sealed interface CompleteOutcome {

    record Completed() implements CompleteOutcome {}

    /** @param reason what is missing, in Chinese */
    record Refused(String reason) implements CompleteOutcome {}

    /** Somebody else has it. @param who display name */
    record TakenBy(String who) implements CompleteOutcome {}

    record Gone() implements CompleteOutcome {}
}
