package cn.yijianshi.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Accounts: administrators make and list them; there is none that nobody made. */
@Service
public final class Users {

    private final UserRows rows;
    private final PasswordEncoder passwords;
    private final Access access;
    private final Clock clock;

    Users(UserRows rows, PasswordEncoder passwords, Access access, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.access = access;
        this.clock = clock;
    }

    /** Makes an account; for administrators. */
    public UserCreation create(NewUser user) {
        access.require(Role.ADMINISTRATOR);
        return add(user);
    }

    /** All accounts by user name; for administrators. */
    public List<UserAccount> list() {
        access.require(Role.ADMINISTRATOR);
        return rows.all();
    }

    /** The account with a user name, however its letters are written; for anybody logged in. */
    public Optional<UserAccount> findByUsername(String username) {
        access.requireSignedIn();
        return rows.find(AccountRules.normalised(username)).map(UserRows.Row::account);
    }

    /** Makes an account without asking who wants it. */
    UserCreation add(NewUser user) {
        List<String> faults = AccountRules.faults(user);
        if (!faults.isEmpty()) {
            return new UserCreation.Refused(faults);
        }
        Actor actor = new Actor(
                UUID.randomUUID(),
                AccountRules.normalised(user.username()),
                user.displayName().strip(),
                user.roles(),
                Optional.ofNullable(user.departmentId()),
                user.region());
        boolean added = rows.add(actor, passwords.encode(user.password()), user.demo(), clock.instant());
        return added
                ? new UserCreation.Created(new UserAccount(actor, true, user.demo(), null))
                : new UserCreation.Refused(List.of("用户名“" + actor.username() + "”已被使用，请换一个。"));
    }
}
