package cn.yijianshi.security;

import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * The checks that services make before they do anything. Screens hide what one may not do; these refuse it. Each gives
 * the acting person, so that a service asks once who it is and whether they may.
 */
@Component
public final class Access {

    private final CurrentActor currentActor;

    public Access(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /** Somebody is logged in. */
    public Actor requireSignedIn() {
        return currentActor.get();
    }

    /** The acting person has one of the roles. */
    public Actor require(Role... anyOf) {
        Actor actor = currentActor.get();
        if (Arrays.stream(anyOf).noneMatch(actor::has)) {
            throw AccessDenied.needsRole(actor, anyOf);
        }
        return actor;
    }

    /** The acting person has the role and acts for that department. */
    public Actor require(Role role, String departmentId) {
        Actor actor = require(role);
        if (!actor.actsFor(departmentId)) {
            throw AccessDenied.otherDepartment(actor);
        }
        return actor;
    }

    /** Whether the acting person has the role, for services that show more to some than to others. */
    public boolean has(Role role) {
        return currentActor.find().filter(actor -> actor.has(role)).isPresent();
    }
}
