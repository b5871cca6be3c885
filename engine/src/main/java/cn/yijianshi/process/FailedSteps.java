package cn.yijianshi.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Automatic steps that were given up after several tries, and the way to try them again. */
public final class FailedSteps {

    /** How often a step is tried again once somebody asks for it, as after it was first reached. */
    private static final int TRIES = 5;

    private static final int MOST = 500;
    private static final String INNER = "Caused by: ";

    private final RuntimeService runtime;
    private final ManagementService management;

    FailedSteps(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
    }

    /** The oldest first, at most 500. */
    public List<FailedStep> list() {
        List<Incident> incidents = runtime.createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc()
                .listPage(0, MOST);
        if (incidents.isEmpty()) {
            return List.of();
        }
        Map<String, UUID> cases = runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, i -> UUID.fromString(i.getBusinessKey())));
        return incidents.stream()
                .filter(incident -> cases.containsKey(incident.getProcessInstanceId()))
                .map(incident -> step(incident, cases))
                .toList();
    }

    /** One of them; empty where it has gone on since. */
    public Optional<FailedStep> find(String id) {
        return list().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /**
     * Lets a step be tried again at once, by the job executor.
     *
     * @return false where it is no longer given up
     */
    public boolean retry(String id) {
        Optional<Job> job = Optional.ofNullable(
                management.createJobQuery().jobId(id).noRetriesLeft().singleResult());
        job.ifPresent(failed -> management.setJobRetries(failed.getId(), TRIES));
        return job.isPresent();
    }

    private FailedStep step(Incident incident, Map<String, UUID> cases) {
        UUID caseId = cases.get(incident.getProcessInstanceId());
        if (caseId == null) {
            throw new IllegalStateException("No case for process " + incident.getProcessInstanceId());
        }
        return new FailedStep(
                incident.getConfiguration(),
                caseId,
                incident.getActivityId(),
                Instant.ofEpochMilli(incident.getIncidentTimestamp().getTime()),
                cause(incident));
    }

    /** The innermost cause; what stands above it only says that something went wrong. */
    private String cause(Incident incident) {
        return Optional.ofNullable(management.getJobExceptionStacktrace(incident.getConfiguration())).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(INNER))
                .reduce((outer, inner) -> inner)
                .map(line -> line.substring(INNER.length()))
                .or(() -> Optional.ofNullable(incident.getIncidentMessage()))
                .orElse("");
    }
}
