package cn.yijianshi.register;

import cn.yijianshi.bundle.DefinitionLoader;
import cn.yijianshi.database.TestDatabase;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import cn.yijianshi.security.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** A register on a test database that began as the shipped catalogue on 2026-03-02, without Spring. */
public final class TestRegister {

    public static final Clock CLOCK =
            Clock.fixed(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant(), ZoneId.of("Asia/Shanghai"));

    public final CurrentActor people = new CurrentActor();
    public final Access access = new Access(people);
    public final CatalogueRegister register;

    private TestRegister(TestDatabase database) {
        CatalogueVersions versions =
                new CatalogueVersions(database.jdbc(), new NamedParameterJdbcTemplate(database.dataSource()), CLOCK);
        this.register = new CatalogueRegister(versions, access, database.transactionManager());
    }

    public static TestRegister shipped(TestDatabase database) {
        TestRegister test = new TestRegister(database);
        test.start();
        return test;
    }

    /** What happens at every start of the application. */
    public void start() {
        new FirstCatalogue(register, people, CLOCK).begin(() -> new DefinitionLoader()
                .load(DefinitionFiles.fromFolders(List.of(Path.of("../matter-definitions/catalogue"))))
                .catalogue());
    }

    /** Does something as somebody with a role, called for example 管理员甲. */
    public <T> T as(Role role, Supplier<T> work) {
        Actor actor = new Actor(
                new UUID(1, role.ordinal()),
                role.id(),
                role.label() + "甲",
                Set.of(role),
                Optional.empty(),
                Actor.EVERYWHERE);
        return people.callAs(actor, work);
    }
}
