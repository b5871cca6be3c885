package cn.yijianshi.security;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** What Spring Security holds about a person who is logged in. */
final class SignedIn extends User {

    private static final long serialVersionUID = 1L;

    /** Sessions are never serialised: Java serialisation is off everywhere. */
    private final transient Actor actor;

    SignedIn(Actor actor, String passwordHash, boolean enabled, boolean locked) {
        super(actor.username(), passwordHash, enabled, true, true, !locked, authorities(actor));
        this.actor = actor;
    }

    private static List<SimpleGrantedAuthority> authorities(Actor actor) {
        return actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    Actor actor() {
        return actor;
    }
}
