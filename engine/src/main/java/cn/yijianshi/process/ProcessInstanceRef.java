package cn.yijianshi.process;

import java.util.UUID;

/**
 * A process that was started for a case.
 *
 * @param instanceId the engine's id, for the record only; the case id finds it
 */
public record ProcessInstanceRef(String instanceId, UUID caseId) {}
