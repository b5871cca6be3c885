package cn.yijianshi.intake;

import java.util.List;
import java.util.UUID;

/** What became of an application that was submitted. */
public sealed interface SubmitOutcome {

    /**
     * Accepted (受理); the same submit again gives the same answer.
     *
     * @param caseId the case
     * @param number 办件编号
     */
    record Accepted(UUID caseId, String number) implements SubmitOutcome {}

    /** Not accepted: everything that is missing, at once. */
    record NotReady(List<FieldProblem> problems) implements SubmitOutcome {}
}
