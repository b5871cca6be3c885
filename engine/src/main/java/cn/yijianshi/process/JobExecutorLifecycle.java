package cn.yijianshi.process;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/** Automatic steps run from when the application is up until it begins to go down, while the database still serves. */
final class JobExecutorLifecycle implements SmartLifecycle {

    private final JobExecutor jobs;

    JobExecutorLifecycle(JobExecutor jobs) {
        this.jobs = jobs;
    }

    @Override
    public void start() {
        jobs.start();
    }

    @Override
    public void stop() {
        jobs.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobs.isActive();
    }
}
