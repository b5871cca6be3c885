package cn.yijianshi.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Logging in with a password. Five wrong ones in a row lock the account for a quarter of an hour (GB/T 22239,
 * 等级保护三级, 8.1.4.1); while it is locked the right one does not help either.
 */
@Component
final class SignIn implements UserDetailsService {

    static final int FAILURES_ALLOWED = 5;
    static final Duration LOCKOUT = Duration.ofMinutes(15);

    private final UserRows rows;
    private final Clock clock;

    SignIn(UserRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        UserRows.Row row = rows.find(AccountRules.normalised(username))
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
        UserAccount account = row.account();
        boolean locked = account.lockedAt(clock.instant()).isPresent();
        return new SignedIn(account.actor(), row.passwordHash(), account.enabled(), locked);
    }

    @EventListener
    void onWrongPassword(AuthenticationFailureBadCredentialsEvent event) {
        Instant now = clock.instant();
        rows.countFailure(
                AccountRules.normalised(event.getAuthentication().getName()), FAILURES_ALLOWED, now, now.plus(LOCKOUT));
    }

    @EventListener
    void onSuccess(AuthenticationSuccessEvent event) {
        rows.forgetFailures(AccountRules.normalised(event.getAuthentication().getName()));
    }
}
