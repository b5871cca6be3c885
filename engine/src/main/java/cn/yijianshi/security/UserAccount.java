package cn.yijianshi.security;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account, without its password.
 *
 * @param actor who the account makes one
 * @param enabled whether one can log in with it
 * @param demo whether it came with the demo data
 * @param lockedUntil the end of a lockout, perhaps past; null where there was none
 */
public record UserAccount(
        Actor actor,
        boolean enabled,
        boolean demo,
        @Nullable Instant lockedUntil) {

    /** The end of the lockout that holds at a moment. */
    public Optional<Instant> lockedAt(Instant moment) {
        return Optional.ofNullable(lockedUntil).filter(moment::isBefore);
    }
}
