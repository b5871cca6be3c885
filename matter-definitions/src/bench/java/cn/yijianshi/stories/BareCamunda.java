package cn.yijianshi.stories;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Camunda by itself with the same diagram, history level activity: user tasks and variables, nothing of the product. */
final class BareCamunda implements Contestant, AutoCloseable {

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final Map<String, Object> variables;

    /** @param pool of an empty database */
    BareCamunda(HikariDataSource pool, BpmnModelInstance diagram, Map<String, Object> variables) {
        this.pool = pool;
        this.variables = variables;
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl)
                ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setJobExecutorActivate(true);
        this.engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("same.bpmn", diagram)
                .deploy();
    }

    @Override
    public String name() {
        return "Camunda 7.24（history activity）";
    }

    @Override
    public List<Handling> prepare(int cases) {
        List<Handling> prepared = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            prepared.add(this::handle);
        }
        return prepared;
    }

    private void handle(LongConsumer approval) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(SameDiagram.KEY, variables)
                .getId();
        while (running(instance)) {
            List<Task> waiting = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .list();
            if (waiting.isEmpty()) {
                LockSupport.parkNanos(200_000);
            }
            for (Task task : waiting) {
                long began = System.nanoTime();
                engine.getTaskService().claim(task.getId(), "someone");
                engine.getTaskService().complete(task.getId());
                approval.accept(System.nanoTime() - began);
            }
        }
    }

    private boolean running(String instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
