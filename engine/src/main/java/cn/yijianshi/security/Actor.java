package cn.yijianshi.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The person, or the system itself, on whose account something is done; what the ledger names.
 *
 * @param userId the account
 * @param username what they log in with
 * @param displayName how screens and papers name them
 * @param roles what they may do
 * @param departmentId the department they act for; empty for those who act for none
 * @param region administrative division code (GB/T 2260) they work in, or {@link #EVERYWHERE}
 */
public record Actor(
        UUID userId,
        String username,
        String displayName,
        Set<Role> roles,
        Optional<String> departmentId,
        String region) {

    /** The region of those who are bound to none. */
    public static final String EVERYWHERE = "000000";

    private static final UUID SYSTEM_ID = new UUID(0, 0);

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The system acting by itself, at start-up or by a timer, with the roles that the task at hand needs. */
    public static Actor system(Role... roles) {
        return new Actor(SYSTEM_ID, "system", "系统", Set.of(roles), Optional.empty(), EVERYWHERE);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether this person acts for that department. */
    public boolean actsFor(String department) {
        return departmentId.filter(department::equals).isPresent();
    }
}
