package cn.yijianshi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.database.TestDatabase;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UsersTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final TestSecurity security = TestSecurity.on(database, new SettableClock());

    @Test
    void an_administrator_makes_an_account_that_others_find_by_name() {
        UserCreation outcome = asAdministrator(user("Wang.Xiao", "石榴树下靠窗的第三张桌子", "fire-rescue", Role.APPROVER));

        assertThat(outcome).isInstanceOfSatisfying(UserCreation.Created.class, created -> assertThat(
                        created.account().actor().departmentId())
                .contains("fire-rescue"));
        security.currentActor.runAs(TestSecurity.someone("李窗口", Role.CLERK), () -> {
            Actor found =
                    security.users.findByUsername("wang.xiao").orElseThrow().actor();
            assertThat(found.displayName()).isEqualTo("王小");
            assertThat(found.roles()).containsExactly(Role.APPROVER);
            assertThat(found.region()).isEqualTo("990102");
        });
    }

    @Test
    void a_password_is_kept_as_a_bcrypt_hash_only() {
        asAdministrator(user("clerk1", "correct horse 2026", null, Role.CLERK));

        assertThat(database.jdbc()
                        .sql("select password_hash from app_user")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2")
                .doesNotContain("correct horse");
    }

    @Test
    void everything_wrong_with_an_account_is_told_at_once() {
        assertThat(asAdministrator(user("7", "short", null, Role.APPROVER, Role.ADMINISTRATOR, Role.AUDITOR)))
                .isEqualTo(new UserCreation.Refused(
                        List.of("用户名须以字母开头，由 2 至 32 个字母、数字、点或连字符组成。", "审批人员须指定所属部门。", "管理员不能兼任审计员。", "密码至少 12 个字符。")));
    }

    @Test
    void weak_passwords_are_refused() {
        assertThat(reasons("aaaaaaaaaaaaaaaa")).containsExactly("密码过于简单：至少要有 5 个不同的字符。");
        assertThat(reasons("my-clerk1-password")).containsExactly("密码不能包含用户名。");
        assertThat(reasons("一二三四五六七八九十一二三四五六七八九十一二三四五")).containsExactly("密码过长：最多 72 个英文字符或 24 个汉字。");
        assertThat(reasons("十二个字符的口令足够长了")).isEmpty();
    }

    @Test
    void a_user_name_is_given_once_however_it_is_written() {
        asAdministrator(user("clerk1", "correct horse 2026", null, Role.CLERK));
        assertThat(asAdministrator(user("CLERK1", "another horse 2026", null, Role.CLERK)))
                .isEqualTo(new UserCreation.Refused(List.of("用户名“clerk1”已被使用，请换一个。")));
    }

    @Test
    void only_administrators_make_and_list_accounts() {
        security.currentActor.runAs(TestSecurity.someone("李窗口", Role.CLERK), () -> {
            assertThatThrownBy(() -> security.users.create(user("a1", "correct horse 2026", null, Role.CLERK)))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(security.users::list).isInstanceOf(AccessDenied.class);
        });
        assertThatThrownBy(() -> security.users.findByUsername("clerk1")).isInstanceOf(AccessDenied.class);
    }

    @Test
    void a_password_does_not_show_in_a_log() {
        assertThat(user("clerk1", "correct horse 2026", null, Role.CLERK).toString())
                .doesNotContain("horse");
    }

    private List<String> reasons(String password) {
        return asAdministrator(user("clerk1", password, null, Role.CLERK)) instanceof UserCreation.Refused refused
                ? refused.reasons()
                : List.of();
    }

    private UserCreation asAdministrator(NewUser user) {
        return security.currentActor.callAs(Actor.system(Role.ADMINISTRATOR), () -> security.users.create(user));
    }

    private static NewUser user(String username, String password, @Nullable String department, Role... roles) {
        return new NewUser(username, password, "王小", department, "990102", Set.of(roles), false);
    }
}
