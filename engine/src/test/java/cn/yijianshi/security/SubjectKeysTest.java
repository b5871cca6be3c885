package cn.yijianshi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.database.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SubjectKeysTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final TestSecurity security = TestSecurity.on(database, new SettableClock());
    private final SubjectKeys keys = security.subjectKeys;

    @Test
    void what_a_subjects_key_sealed_it_opens_again_and_no_other_key_does() {
        UUID zhang = security.aSubject();
        UUID li = security.aSubject();
        byte[] sealed = keys.require(zhang).seal("张三", "party/1");

        assertThat(keys.require(zhang).openText(sealed, "party/1")).isEqualTo("张三");
        assertThatThrownBy(() -> keys.require(li).open(sealed, "party/1")).isInstanceOf(SealBroken.class);
    }

    @Test
    void making_a_key_twice_keeps_the_first() {
        UUID zhang = security.aSubject();
        byte[] sealed = keys.require(zhang).seal("张三", "party/1");
        keys.create(zhang);
        assertThat(keys.require(zhang).openText(sealed, "party/1")).isEqualTo("张三");
    }

    @Test
    void a_shredded_key_is_gone_and_never_made_again() {
        UUID zhang = security.aSubject();
        security.shred(zhang);
        keys.create(zhang);

        assertThat(keys.open(zhang)).isEmpty();
        assertThatThrownBy(() -> keys.require(zhang)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_administrators_shred() {
        UUID zhang = security.aSubject();
        security.currentActor.runAs(
                TestSecurity.someone("李窗口", Role.CLERK),
                () -> assertThatThrownBy(() -> keys.shred(zhang)).isInstanceOf(AccessDenied.class));
        assertThat(keys.open(zhang)).isPresent();
    }

    @Test
    void a_wrapped_key_put_in_anothers_place_is_noticed() {
        UUID zhang = security.aSubject();
        UUID li = security.aSubject();
        database.jdbc()
                .sql(
                        "update subject_key set wrapped_key = (select wrapped_key from subject_key where subject_id = :zhang)")
                .param("zhang", zhang)
                .update();
        assertThat(keys.open(zhang)).isPresent();
        assertThatThrownBy(() -> keys.open(li)).isInstanceOf(SealBroken.class);
    }

    @Test
    void nothing_is_known_of_a_subject_without_a_key() {
        assertThat(keys.open(UUID.randomUUID())).isEmpty();
    }
}
