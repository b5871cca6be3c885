package cn.yijianshi.deferrals;

import cn.yijianshi.cases.CaseDesk;
import cn.yijianshi.cases.LockedCase;
import cn.yijianshi.duework.DueTask;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is due about deferrals: the reminder, and twice what the calendar makes of a promise. */
@Configuration(proxyBeanMethods = false)
class DeferralTasks {

    @Bean
    DueTask deferralReminder(CaseDesk desk, DeferralLifecycle lifecycle) {
        return new Task(DeferralPlan.REMIND, desk, lifecycle::remind);
    }

    @Bean
    DueTask deferralLapse(CaseDesk desk, DeferralLifecycle lifecycle) {
        return new Task(DeferralPlan.LAPSE, desk, lifecycle::settle);
    }

    @Bean
    DueTask deferralGiveBack(CaseDesk desk, DeferralLifecycle lifecycle) {
        return new Task(DeferralPlan.GIVE_BACK, desk, lifecycle::settle);
    }

    private record Task(String kind, CaseDesk desk, BiConsumer<LockedCase, String> work) implements DueTask {

        @Override
        public void lock(UUID owner) {
            desk.lock(owner);
        }

        @Override
        public void run(UUID owner, String key) {
            desk.change(owner, locked -> {
                work.accept(locked, key);
                return owner;
            });
        }
    }
}
