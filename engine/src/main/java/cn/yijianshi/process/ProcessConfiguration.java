package cn.yijianshi.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Sets up the engine with everything off that these processes do not need: scripts, decision and case models, history,
 * metrics, expressions other than those over three named beans.
 */
@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {

    /** Job threads hold one connection each; the pool must be larger than this. */
    private static final int JOB_THREADS = 4;

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(
            DataSource dataSource, PlatformTransactionManager transactions, ObjectProvider<CaseSteps> host) {
        SpringTransactionsProcessEngineConfiguration engine = new SpringTransactionsProcessEngineConfiguration();
        engine.setProcessEngineName("yijianshi");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setTransactionsExternallyManaged(true);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        // The default generator opens a second connection inside a transaction and can drain the pool.
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setBeans(beans(host::getObject));
        closeDoors(engine);
        keepNothing(engine);
        setJobs(engine);
        return engine.buildProcessEngine();
    }

    @Bean
    ProcessRunner processRunner(
            ProcessEngine processEngine, JdbcClient database, PlatformTransactionManager transactions) {
        return new ProcessRunner(processEngine, database, transactions);
    }

    @Bean
    FailedSteps failedSteps(ProcessEngine processEngine) {
        return new FailedSteps(processEngine);
    }

    @Bean
    @ConditionalOnProperty(name = "yijianshi.process.job-executor", havingValue = "true", matchIfMissing = true)
    JobExecutorLifecycle jobExecutorLifecycle(ProcessEngine processEngine) {
        return new JobExecutorLifecycle(
                ((ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration()).getJobExecutor());
    }

    /** All that an expression can name. The host is looked up at run time: it needs the runner itself. */
    private static Map<Object, Object> beans(Supplier<CaseSteps> host) {
        ExecutionListener ended = execution -> host.get().ended(UUID.fromString(execution.getProcessBusinessKey()));
        Map<Object, Object> beans = new HashMap<>();
        beans.put("step", new StepBehavior(host));
        beans.put("flowTaken", new FlowTaken(host));
        beans.put("processEnded", ended);
        return beans;
    }

    private static void closeDoors(SpringTransactionsProcessEngineConfiguration engine) {
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptCompilation(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnableXxeProcessing(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setAuthorizationEnabled(false); // access is decided in our services
    }

    private static void keepNothing(SpringTransactionsProcessEngineConfiguration engine) {
        engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        engine.setHistoryTimeToLive("P1D");
        engine.setHistoryCleanupEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
    }

    private static void setJobs(SpringTransactionsProcessEngineConfiguration engine) {
        DefaultJobExecutor jobs = new DefaultJobExecutor();
        jobs.setCorePoolSize(JOB_THREADS);
        jobs.setMaxPoolSize(JOB_THREADS);
        jobs.setQueueSize(JOB_THREADS * 2);
        // A node that dies leaves its jobs locked; the others take them over within two minutes.
        jobs.setLockTimeInMillis(60_000);
        jobs.setMaxWait(20_000);
        engine.setJobExecutor(jobs);
        engine.setJobExecutorActivate(false); // JobExecutorLifecycle does
        engine.setFailedJobRetryTimeCycle("R5/PT30S");
    }
}
