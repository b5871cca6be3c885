package cn.yijianshi.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first account of an installation, made by whoever reads the console of its first start. Nothing else can be done
 * with the token, and as soon as there is a user it is good for nothing.
 */
@Service
public final class FirstAdministrator {

    private static final String PURPOSE = "first-administrator";
    private static final Duration VALID = Duration.ofHours(24);

    private final UserRows rows;
    private final Users users;
    private final OneTimeTokens tokens;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FirstAdministrator(
            UserRows rows, Users users, OneTimeTokens tokens, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.users = users;
        this.tokens = tokens;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether nobody can log in yet. */
    public boolean isMissing() {
        return rows.none();
    }

    /**
     * A token to print, where there is no user yet. It is good for 24 hours and voids any token given before; only its
     * hash is kept, so that it can be read nowhere else.
     */
    public Optional<String> tokenIfNeeded() {
        return rows.none() ? Optional.of(tokens.issue(PURPOSE, VALID)) : Optional.empty();
    }

    /** Makes the administrator. A refusal for the name or the password leaves the token good for another try. */
    public UserCreation create(String token, String username, String displayName, String password) {
        NewUser administrator =
                new NewUser(username, password, displayName, null, Actor.EVERYWHERE, Set.of(Role.ADMINISTRATOR), false);
        return transactions.execute(status -> {
            rows.lockAgainstAdding();
            if (!rows.none()) {
                return new UserCreation.Refused(List.of("系统已有用户，不能再用一次性口令建立管理员。"));
            }
            if (!tokens.isGood(token, PURPOSE, clock.instant())) {
                return new UserCreation.Refused(List.of("一次性口令不正确或已失效。重新启动程序会给出新的口令。"));
            }
            UserCreation outcome = users.add(administrator);
            if (outcome instanceof UserCreation.Created) {
                tokens.use(token, clock.instant());
            }
            return outcome;
        });
    }
}
