package cn.yijianshi.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs compiled processes for cases. Each method joins the caller's transaction, or makes one: what the caller and the
 * {@link CaseSteps} host write is committed together with where the process stands. A caller locks its case row first.
 */
public final class ProcessRunner {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final CommandExecutor commands;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;

    ProcessRunner(ProcessEngine engine, JdbcClient database, PlatformTransactionManager transactions) {
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Makes a compiled process known to all nodes. A key names one compiled process for good, so that a case can be
     * started on an older release again: the caller derives it from the release. A key that is known is left as it is.
     * Deploying is a transaction of its own: it stays when the caller's is rolled back, as the caller's memory of it does.
     *
     * @param compiledXml what {@link ProcessCompiler} made for this key
     */
    public void deploy(String processKey, String compiledXml) {
        if (deployed(processKey)) {
            return;
        }
        byte[] content = compiledXml.getBytes(StandardCharsets.UTF_8);
        // Filtering repeats the question under the engine's deployment lock: another node may be as far.
        ownTransaction.executeWithoutResult(status -> repository
                .createDeployment()
                .name(processKey)
                .enableDuplicateFiltering(true)
                .addInputStream(processKey + ".bpmn", new ByteArrayInputStream(content))
                .deploy());
    }

    /**
     * Starts the process of a case and takes it to where somebody has to act; the host is asked on the way.
     *
     * @throws IllegalStateException if the case has a running process, or the key was never deployed
     */
    public ProcessInstanceRef start(String processKey, UUID caseId) {
        return required(() -> {
            if (instance(caseId).isPresent()) {
                throw new IllegalStateException("Case " + caseId + " has a running process");
            }
            if (!deployed(processKey)) {
                throw new IllegalStateException("Process " + processKey + " is not deployed");
            }
            ProcessInstance started = runtime.startProcessInstanceByKey(processKey, caseId.toString());
            return new ProcessInstanceRef(started.getId(), caseId);
        });
    }

    /**
     * Completes the wait that {@link CaseSteps#entered} was given, and takes the case on from there.
     *
     * @throws WaitGoneException if nothing waits there any more, also where somebody else is completing it at this moment
     *     and commits
     */
    public void complete(String waitId) {
        Wait wait = Wait.of(waitId);
        boolean completed = required(() -> lock(wait) && commands.execute(new CompleteWait(wait)));
        if (!completed) {
            throw new WaitGoneException(waitId);
        }
    }

    /**
     * Ends the process of a case wherever it stands; the host is not told. Nothing happens where none runs.
     *
     * @param reasonCode a code such as {@code withdrawn}; text belongs into the case's own record
     */
    public void cancel(UUID caseId, String reasonCode) {
        if (!ElementId.validCode(reasonCode)) {
            throw new IllegalArgumentException("Not a code: " + reasonCode);
        }
        required(() -> {
            Optional<ProcessInstance> running = instance(caseId);
            running.ifPresent(
                    instance -> runtime.deleteProcessInstance(instance.getId(), reasonCode, true, true, true));
            return running;
        });
    }

    /** Ids of the steps where the case is now, in the drawing's terms, sorted; empty where no process runs. */
    public List<String> activeElements(UUID caseId) {
        return required(() -> instance(caseId)
                .map(instance -> leaves(runtime.getActivityInstance(instance.getId())))
                .orElse(List.of()));
    }

    /** Two that complete the same wait take turns here, so that the second reads what the first committed. */
    private boolean lock(Wait wait) {
        return database.sql("select id_ from act_ru_execution where id_ = :id for update")
                .param("id", wait.processInstanceId())
                .query(String.class)
                .optional()
                .isPresent();
    }

    private boolean deployed(String processKey) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .count()
                > 0;
    }

    private Optional<ProcessInstance> instance(UUID caseId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult());
    }

    private static List<String> leaves(ActivityInstance root) {
        List<String> elements = new ArrayList<>();
        Deque<ActivityInstance> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            ActivityInstance at = open.remove();
            for (ActivityInstance child : at.getChildActivityInstances()) {
                elements.add(child.getActivityId());
                open.add(child);
            }
            for (TransitionInstance later : at.getChildTransitionInstances()) {
                elements.add(later.getActivityId());
            }
        }
        return elements.stream().sorted().toList();
    }

    private <T> T required(Supplier<T> work) {
        T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("No result");
        }
        return result;
    }
}
