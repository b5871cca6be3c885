package cn.yijianshi.endings;

/** What became of ending something early. */
public sealed interface EndingOutcome {

    /** @param told what the applicant was told, with the remedies */
    record Ended(String told) implements EndingOutcome {}

    /** @param reason in Chinese */
    record Refused(String reason) implements EndingOutcome {}
}
