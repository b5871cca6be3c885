package cn.yijianshi.process;

import java.util.UUID;

/**
 * What a running process asks of its host, always by ids and inside the engine's transaction: what the host writes and
 * where the process stands are committed or rolled back together. The host knows which release, and so which model, a
 * case has. An exception rolls both back; in an automatic step the engine then tries again a few times.
 */
public interface CaseSteps {

    /**
     * The case has reached a step.
     *
     * <p>Called within {@link ProcessRunner#start} and {@link ProcessRunner#complete}; for {@linkplain
     * StepKind#automatic() automatic} steps later, by the job executor, in a transaction and thread of its own. The host
     * locks its case row first.
     *
     * @param elementId id of the step in the drawing; may be reached more than once where the drawing has a loop
     * @param waitId names this visit of the step, to be kept with the work item and given to {@link
     *     ProcessRunner#complete}; at most 120 characters, opaque
     */
    StepEntry entered(UUID caseId, String elementId, String waitId);

    /** Whether all conditions of a flow hold for the case now. Asked of conditional flows only. */
    boolean holds(UUID caseId, String flowId);

    /** The last branch of the case has come to an end. Not called for a process that was cancelled. */
    void ended(UUID caseId);
}
