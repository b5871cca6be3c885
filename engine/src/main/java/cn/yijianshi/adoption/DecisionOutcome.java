package cn.yijianshi.adoption;

/** What became of a decision about a difference. */
public sealed interface DecisionOutcome {

    record Made(Choice.Made made) implements DecisionOutcome {}

    /** @param reason in Chinese, with what to do */
    record Refused(String reason) implements DecisionOutcome {}
}
