package cn.yijianshi.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param username small letters, digits, dots and hyphens; capital letters are made small
 * @param password in clear, kept only as a hash
 * @param displayName how screens and papers name the person
 * @param departmentId for approvers the department they decide for
 * @param region administrative division code, or {@link Actor#EVERYWHERE}
 * @param roles at least one
 * @param demo whether it belongs to the demo data
 */
public record NewUser(
        String username,
        String password,
        String displayName,
        @Nullable String departmentId,
        String region,
        Set<Role> roles,
        boolean demo) {

    public NewUser {
        roles = Set.copyOf(roles);
    }

    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return "NewUser[" + username + ", " + roles + "]";
    }
}
