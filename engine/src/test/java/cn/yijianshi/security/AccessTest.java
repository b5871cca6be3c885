package cn.yijianshi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class AccessTest {

    private final CurrentActor currentActor = new CurrentActor();
    private final Access access = new Access(currentActor);
    private final Actor clerk = TestSecurity.someone("李窗口", Role.CLERK);
    private final Actor fireApprover = TestSecurity.approver("王消防", "fire-rescue");

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nobody_signed_in_may_do_nothing() {
        assertThatThrownBy(access::requireSignedIn)
                .isInstanceOf(AccessDenied.class)
                .hasMessage("请先登录。");
    }

    @Test
    void the_person_signed_in_is_the_actor() {
        signIn(clerk);
        assertThat(access.require(Role.CLERK)).isEqualTo(clerk);
    }

    @Test
    void one_of_several_roles_is_enough() {
        currentActor.runAs(clerk, () -> assertThat(access.require(Role.AUDITOR, Role.CLERK))
                .isEqualTo(clerk));
    }

    @Test
    void a_missing_role_is_refused_naming_who_does_it() {
        currentActor.runAs(clerk, () -> assertThatThrownBy(() -> access.require(Role.APPROVER, Role.AUDITOR))
                .isInstanceOf(AccessDenied.class)
                .hasMessage("“李窗口”没有此项权限：此操作由审批人员或审计员办理。"));
    }

    @Test
    void an_approver_of_another_department_is_refused() {
        currentActor.runAs(fireApprover, () -> {
            assertThat(access.require(Role.APPROVER, "fire-rescue")).isEqualTo(fireApprover);
            assertThatThrownBy(() -> access.require(Role.APPROVER, "market-regulation"))
                    .hasMessage("“王消防”没有此项权限：此项工作属于其他部门。");
        });
    }

    @Test
    void work_on_another_account_ends_with_the_work_even_when_it_fails() {
        signIn(clerk);
        assertThat(currentActor.callAs(fireApprover, () -> currentActor.get().displayName()))
                .isEqualTo("王消防");
        assertThatThrownBy(() -> currentActor.runAs(fireApprover, () -> {
                    throw new IllegalStateException("停电");
                }))
                .hasMessage("停电");
        assertThat(currentActor.get()).isEqualTo(clerk);
    }

    @Test
    void whether_somebody_has_a_role_can_be_asked_without_a_refusal() {
        assertThat(access.has(Role.CLERK)).isFalse();
        currentActor.runAs(clerk, () -> {
            assertThat(access.has(Role.CLERK)).isTrue();
            assertThat(access.has(Role.AUDITOR)).isFalse();
        });
    }

    private static void signIn(Actor actor) {
        SignedIn person = new SignedIn(actor, "{noop}", true, false);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }
}
