package cn.yijianshi.process;

import cn.yijianshi.database.TestDatabase;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine as the product configures it, on a database of its own, with a host that writes down what it is asked. */
final class EngineFixture implements AutoCloseable {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final AnnotationConfigApplicationContext context;
    private final NotingHost host;

    EngineFixture(boolean jobExecutor) {
        NotingHost.createTable(jdbc);
        host = new NotingHost(jdbc);
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("yijianshi.process.job-executor", jobExecutor)));
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(PlatformTransactionManager.class, database::transactionManager);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(CaseSteps.class, () -> host);
        context.register(ProcessConfiguration.class);
        context.refresh();
    }

    ProcessRunner runner() {
        return context.getBean(ProcessRunner.class);
    }

    FailedSteps failedSteps() {
        return context.getBean(FailedSteps.class);
    }

    NotingHost host() {
        return host;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    TransactionTemplate transaction() {
        return database.transactions();
    }

    RepositoryService repository() {
        return context.getBean(ProcessEngine.class).getRepositoryService();
    }

    ManagementService jobs() {
        return context.getBean(ProcessEngine.class).getManagementService();
    }

    /** Runs all automatic steps that are due, as the job executor would. */
    void runJobs() {
        jobs().createJobQuery().list().forEach(job -> jobs().executeJob(job.getId()));
    }

    /** Compiles and deploys. */
    void deploy(String key, ProcessReading reading) {
        runner().deploy(key, new ProcessCompiler().compile(key, reading));
    }

    int executions() {
        return jdbc.sql("select count(*) from act_ru_execution")
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
