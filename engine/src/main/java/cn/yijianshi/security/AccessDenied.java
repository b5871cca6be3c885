package cn.yijianshi.security;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;

/**
 * Somebody asked for what they may not do. No screen offers it to them, so it is a fault or an attack, not a business
 * refusal; as Spring Security's own exception it becomes 403 over HTTP. The message is for the person who asked.
 */
public final class AccessDenied extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    private AccessDenied(String message) {
        super(message);
    }

    static AccessDenied notSignedIn() {
        return new AccessDenied("请先登录。");
    }

    static AccessDenied needsRole(Actor actor, Role... roles) {
        String wanted = Arrays.stream(roles).map(Role::label).collect(Collectors.joining("或"));
        return new AccessDenied("“" + actor.displayName() + "”没有此项权限：此操作由" + wanted + "办理。");
    }

    static AccessDenied otherDepartment(Actor actor) {
        return new AccessDenied("“" + actor.displayName() + "”没有此项权限：此项工作属于其他部门。");
    }

    /** A denial for a reason that only the asking package knows, such as a case of another region; in Chinese. */
    public static AccessDenied because(String reason) {
        return new AccessDenied(reason);
    }
}
