package cn.yijianshi.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

    private static final String PASSWORD = "correct horse 2026";
    private static final UserCreation BAD_TOKEN = new UserCreation.Refused(List.of("一次性口令不正确或已失效。重新启动程序会给出新的口令。"));

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final SettableClock clock = new SettableClock();
    private final FirstAdministrator firstAdministrator = TestSecurity.on(database, clock).firstAdministrator;

    @Test
    void an_installation_without_users_gives_a_token_that_makes_the_administrator_once() {
        String token = firstAdministrator.tokenIfNeeded().orElseThrow();

        assertThat(create(token)).isInstanceOfSatisfying(UserCreation.Created.class, created -> assertThat(
                        created.account().actor().roles())
                .containsExactly(Role.ADMINISTRATOR));
        assertThat(firstAdministrator.isMissing()).isFalse();
        assertThat(firstAdministrator.tokenIfNeeded()).isEmpty();
        assertThat(create(token)).isEqualTo(new UserCreation.Refused(List.of("系统已有用户，不能再用一次性口令建立管理员。")));
    }

    @Test
    void a_new_start_voids_the_token_of_the_last() {
        String first = firstAdministrator.tokenIfNeeded().orElseThrow();
        String second = firstAdministrator.tokenIfNeeded().orElseThrow();

        assertThat(second).isNotEqualTo(first);
        assertThat(create(first)).isEqualTo(BAD_TOKEN);
        assertThat(create(second)).isInstanceOf(UserCreation.Created.class);
    }

    @Test
    void a_token_is_good_for_a_day() {
        String token = firstAdministrator.tokenIfNeeded().orElseThrow();
        clock.advance(Duration.ofHours(24));
        assertThat(create(token)).isEqualTo(BAD_TOKEN);
    }

    @Test
    void a_wrong_token_is_refused() {
        firstAdministrator.tokenIfNeeded();
        assertThat(create("guess")).isEqualTo(BAD_TOKEN);
        assertThat(firstAdministrator.isMissing()).isTrue();
    }

    @Test
    void a_refused_password_leaves_the_token_good() {
        String token = firstAdministrator.tokenIfNeeded().orElseThrow();

        assertThat(firstAdministrator.create(token, "chief", "赵管理", "chief"))
                .isEqualTo(new UserCreation.Refused(List.of("密码至少 12 个字符。", "密码不能包含用户名。")));
        assertThat(create(token)).isInstanceOf(UserCreation.Created.class);
    }

    @Test
    void the_token_itself_is_stored_nowhere() {
        String token = firstAdministrator.tokenIfNeeded().orElseThrow();
        assertThat(database.jdbc()
                        .sql("select one_time_token::text from one_time_token")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    private UserCreation create(String token) {
        return firstAdministrator.create(token, "chief", "赵管理", PASSWORD);
    }
}
