package cn.yijianshi.security;

import cn.yijianshi.database.TestDatabase;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** The security services on a test database, without Spring; the master key is a fixed one. */
public final class TestSecurity {

    public final CurrentActor currentActor = new CurrentActor();
    public final Access access = new Access(currentActor);
    public final Keyring keyring = new Keyring(new byte[Keyring.KEY_BYTES]);
    public final SubjectKeys subjectKeys;
    public final Users users;
    public final FirstAdministrator firstAdministrator;

    private TestSecurity(TestDatabase database, Clock clock) {
        UserRows rows = new UserRows(database.jdbc());
        this.subjectKeys = new SubjectKeys(database.jdbc(), keyring, access, clock);
        this.users = new Users(rows, PasswordEncoderFactories.createDelegatingPasswordEncoder(), access, clock);
        this.firstAdministrator = new FirstAdministrator(
                rows,
                users,
                new OneTimeTokens(database.jdbc(), database.transactions(), clock),
                database.transactions(),
                clock);
    }

    public static TestSecurity on(TestDatabase database, Clock clock) {
        return new TestSecurity(database, clock);
    }

    /** Somebody with roles, of no department. */
    public static Actor someone(String displayName, Role... roles) {
        return new Actor(UUID.randomUUID(), "someone", displayName, Set.of(roles), Optional.empty(), "990102");
    }

    /** An approver of a department. */
    public static Actor approver(String displayName, String departmentId) {
        return new Actor(
                UUID.randomUUID(), "approver", displayName, Set.of(Role.APPROVER), Optional.of(departmentId), "990102");
    }

    /** A new subject with its key. */
    public UUID aSubject() {
        UUID subject = UUID.randomUUID();
        subjectKeys.create(subject);
        return subject;
    }

    /** Shreds a subject's key on an administrator's account. */
    public void shred(UUID subject) {
        currentActor.runAs(Actor.system(Role.ADMINISTRATOR), () -> subjectKeys.shred(subject));
    }
}
