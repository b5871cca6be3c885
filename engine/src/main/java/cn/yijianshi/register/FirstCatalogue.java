package cn.yijianshi.register;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Entry;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.releases.ShippedDefinitions;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import cn.yijianshi.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts the shipped catalogue into an empty register, in use from the day of the first start; afterwards the register is the
 * administrators' own, and newly shipped entries come in by an import.
 */
@Component
@Order(20)
class FirstCatalogue implements ApplicationRunner {

    private final CatalogueRegister register;
    private final CurrentActor currentActor;
    private final Clock clock;

    FirstCatalogue(CatalogueRegister register, CurrentActor currentActor, Clock clock) {
        this.register = register;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        begin(() -> ShippedDefinitions.load().catalogue());
    }

    /** Fills the register, if it is empty. */
    void begin(Supplier<Catalogue> shipped) {
        currentActor.runAs(Actor.system(Role.ADMINISTRATOR), () -> {
            if (register.heads().isEmpty()) {
                fill(shipped.get());
            }
        });
    }

    private void fill(Catalogue shipped) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        List<Change> all = shipped.all()
                .map(entry -> new Change(entry, 0, state(entry), today, "随产品提供"))
                .toList();
        if (register.record(all) instanceof Outcome.Refused refused) {
            throw new IllegalStateException("随产品提供的目录有错误：" + refused.faults());
        }
    }

    private static EntryState state(Entry entry) {
        boolean inUse = !(entry instanceof Matter matter) || matter.state() == Matter.State.IN_USE;
        return inUse ? EntryState.IN_USE : EntryState.DRAFT;
    }
}
