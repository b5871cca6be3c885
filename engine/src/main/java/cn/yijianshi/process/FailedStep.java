package cn.yijianshi.process;

import java.time.Instant;
import java.util.UUID;

/**
 * An automatic step that failed each time it was tried, so that the case stands there until somebody lets it be tried again.
 *
 * @param id names this failure, opaque
 * @param elementId id of the step in the drawing
 * @param since when it was given up
 * @param cause what the program said, for whoever looks after the system; not for the counter
 */
public record FailedStep(String id, UUID caseId, String elementId, Instant since, String cause) {}
