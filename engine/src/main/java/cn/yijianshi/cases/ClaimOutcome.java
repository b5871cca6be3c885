package cn.yijianshi.cases;

/** What became of claiming a work item. */
public sealed interface ClaimOutcome {

    record Claimed() implements ClaimOutcome {}

    /** Somebody was quicker. @param who display name */
    record TakenBy(String who) implements ClaimOutcome {}

    /** It is done or gone. */
    record Gone() implements ClaimOutcome {}
}
