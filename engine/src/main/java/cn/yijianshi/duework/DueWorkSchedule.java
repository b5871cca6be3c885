package cn.yijianshi.duework;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for due work from when the application is up until it begins to go down, while the database still serves. */
@Component
@ConditionalOnProperty(name = "yijianshi.due-work.scheduler", havingValue = "true", matchIfMissing = true)
final class DueWorkSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorkSchedule.class);

    private final DueWorkRunner runner;
    private final Duration every;
    private @Nullable ScheduledExecutorService timer;

    DueWorkSchedule(DueWorkRunner runner, @Value("${yijianshi.due-work.every:PT1M}") Duration every) {
        this.runner = runner;
        this.every = every;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("due-work").daemon().factory());
        var unused = started.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    /** A database that does not answer now may answer the next time. */
    private void look() {
        try {
            runner.runDue();
        } catch (RuntimeException e) {
            LOG.warn("Looking for due work failed", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        if (running != null) {
            running.close();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
