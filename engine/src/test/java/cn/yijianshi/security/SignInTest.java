package cn.yijianshi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.database.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Through Spring Security's own provider and events, with the beans as the product has them. */
class SignInTest {

    private static final String PASSWORD = "correct horse 2026";

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    @AutoClose
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    private final SettableClock clock = new SettableClock();

    private ProviderManager manager;

    @BeforeEach
    void startWithOneClerk(@TempDir Path folder) {
        beans.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("yijianshi.keys.folder", folder.toString())));
        register(JdbcClient.class, database::jdbc);
        register(TransactionTemplate.class, database::transactions);
        register(Clock.class, () -> clock);
        beans.scan("cn.yijianshi.security");
        beans.refresh();
        manager = manager();
        NewUser clerk = new NewUser("clerk1", PASSWORD, "李窗口", null, "990102", Set.of(Role.CLERK), true);
        beans.getBean(CurrentActor.class).runAs(Actor.system(Role.ADMINISTRATOR), () -> assertThat(
                        beans.getBean(Users.class).create(clerk))
                .isInstanceOf(UserCreation.Created.class));
    }

    @Test
    void the_right_password_signs_in_with_the_roles_of_the_account() {
        Authentication signedIn = signIn("Clerk1", PASSWORD);

        assertThat(signedIn.getPrincipal()).isInstanceOfSatisfying(SignedIn.class, person -> assertThat(
                        person.actor().displayName())
                .isEqualTo("李窗口"));
        assertThat(signedIn.getAuthorities()).anyMatch(a -> "ROLE_CLERK".equals(a.getAuthority()));
    }

    @Test
    void five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour() {
        failTimes(5);
        assertThatThrownBy(() -> signIn("clerk1", PASSWORD)).isInstanceOf(LockedException.class);

        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThatThrownBy(() -> signIn("clerk1", PASSWORD)).isInstanceOf(LockedException.class);

        clock.advance(Duration.ofSeconds(1));
        assertThat(signIn("clerk1", PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void four_wrong_passwords_and_a_right_one_start_the_count_anew() {
        failTimes(4);
        signIn("clerk1", PASSWORD);
        failTimes(4);
        assertThat(signIn("clerk1", PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void after_a_lockout_it_takes_five_wrong_passwords_again() {
        failTimes(5);
        clock.advance(Duration.ofMinutes(16));
        failTimes(4);
        assertThat(signIn("clerk1", PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void an_unknown_name_fails_like_a_wrong_password() {
        assertThatThrownBy(() -> signIn("nobody", PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> signIn("clerk1", "wrong")).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Authentication signIn(String username, String password) {
        return manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    private ProviderManager manager() {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(beans.getBean(UserDetailsService.class));
        provider.setPasswordEncoder(beans.getBean(PasswordEncoder.class));
        ProviderManager providers = new ProviderManager(provider);
        providers.setAuthenticationEventPublisher(new DefaultAuthenticationEventPublisher(beans));
        return providers;
    }

    private <T> void register(Class<T> type, Supplier<T> bean) {
        beans.registerBean(type, bean);
    }
}
