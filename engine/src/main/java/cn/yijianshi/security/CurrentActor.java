package cn.yijianshi.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is acting now: the person who is logged in, unless a piece of work runs on somebody else's account. The latter is
 * for start-up, timers and tests, and holds on the calling thread until the work ends.
 */
@Component
public final class CurrentActor {

    private final ScopedValue<Actor> onAccountOf = ScopedValue.newInstance();

    /**
     * The acting person.
     *
     * @throws AccessDenied where nobody is logged in
     */
    public Actor get() {
        return find().orElseThrow(AccessDenied::notSignedIn);
    }

    /** The acting person; empty where nobody is logged in. */
    public Optional<Actor> find() {
        return onAccountOf.isBound() ? Optional.of(onAccountOf.get()) : signedIn();
    }

    /** Does the work on an actor's account, also where somebody else is logged in. */
    public void runAs(Actor actor, Runnable work) {
        ScopedValue.where(onAccountOf, actor).run(work);
    }

    /** Does the work on an actor's account and gives its result. */
    public <T> T callAs(Actor actor, Supplier<T> work) {
        return ScopedValue.where(onAccountOf, actor).call(work::get);
    }

    private static Optional<Actor> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.actor())
                : Optional.empty();
    }
}
