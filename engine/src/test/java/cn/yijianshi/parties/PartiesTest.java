package cn.yijianshi.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.database.TestDatabase;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.Role;
import cn.yijianshi.security.SettableClock;
import cn.yijianshi.security.TestSecurity;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PartiesTest {

    private static final Identifier ZHANGS_NUMBER = new Identifier(IdentifierKind.ID_CARD, "990000199001010017");

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final SettableClock clock = new SettableClock();
    private final TestSecurity security = TestSecurity.on(database, clock);
    private final Subjects subjects =
            new Subjects(database.jdbc(), database.transactions(), security.keyring, security.subjectKeys);
    private final Parties parties = new Parties(database.jdbc(), security.subjectKeys, subjects, clock);
    private final UUID draft = UUID.randomUUID();
    private final Party zhang = new Party(
            UUID.randomUUID(),
            "agent",
            PartyKind.PERSON,
            "张三",
            ZHANGS_NUMBER,
            "19900001234",
            Map.of("home-address", "安澜省云溪市石榴街 1 号"));

    @Test
    void a_party_reads_back_as_it_was_saved() {
        parties.save(draft, subjects.of(ZHANGS_NUMBER), zhang);
        assertThat(parties.ofOwner(draft)).containsExactly(new StoredParty.Known(zhang));
    }

    @Test
    void a_party_that_has_only_a_name_so_far_can_be_saved_and_completed() {
        Party named = Party.named("applicant", PartyKind.INDIVIDUAL_BUSINESS, "石榴小吃店");
        UUID subject = subjects.anonymous();
        parties.save(draft, subject, named);
        assertThat(parties.ofOwner(draft)).containsExactly(new StoredParty.Known(named));

        Party complete = named.with(new Identifier(IdentifierKind.CREDIT_CODE, "92990000MA0DEMQ27T"));
        parties.save(draft, subject, complete);
        assertThat(parties.ofOwner(draft)).containsExactly(new StoredParty.Known(complete));
    }

    @Test
    void the_parties_of_a_draft_go_to_its_case() {
        parties.save(draft, subjects.of(ZHANGS_NUMBER), zhang);
        UUID theCase = UUID.randomUUID();

        parties.moveOwner(draft, theCase);

        assertThat(parties.ofOwner(draft)).isEmpty();
        assertThat(parties.ofOwner(theCase)).containsExactly(new StoredParty.Known(zhang));
    }

    @Test
    void the_party_of_a_role_is_found_while_it_can_be_read() {
        UUID subject = subjects.of(ZHANGS_NUMBER);
        parties.save(draft, subject, zhang);
        assertThat(parties.inRole(draft, "agent")).contains(zhang);
        assertThat(parties.inRole(draft, "applicant")).isEmpty();

        security.shred(subject);
        assertThat(parties.inRole(draft, "agent")).isEmpty();
    }

    @Test
    void a_party_taken_off_a_draft_is_gone() {
        parties.save(draft, subjects.of(ZHANGS_NUMBER), zhang);
        parties.remove(draft, zhang.id());
        assertThat(parties.ofOwner(draft)).isEmpty();
    }

    @Test
    void somebody_is_found_in_all_their_cases_latest_first() {
        UUID later = UUID.randomUUID();
        parties.save(draft, subjects.of(ZHANGS_NUMBER), zhang);
        clock.advance(Duration.ofDays(1));
        parties.save(
                later,
                subjects.of(ZHANGS_NUMBER),
                Party.named("spouse", PartyKind.PERSON, "张三").with(ZHANGS_NUMBER));

        assertThat(parties.findOwnersByIdentifier(ZHANGS_NUMBER)).containsExactly(later, draft);
        assertThat(parties.findOwnersByIdentifier(new Identifier(IdentifierKind.ID_CARD, "99000019850615007X")))
                .isEmpty();
    }

    @Test
    void nothing_about_a_party_is_readable_in_the_table() {
        parties.save(draft, subjects.of(ZHANGS_NUMBER), zhang);
        String row = database.jdbc()
                .sql(
                        "select p::text || encode(name_sealed, 'escape') || encode(identifier_sealed, 'escape') from party p")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("张三", "990000199001010017", "19900001234", "石榴街");
    }

    @Test
    void one_subject_a_person_over_all_their_cases() {
        assertThat(subjects.of(ZHANGS_NUMBER)).isEqualTo(subjects.of(ZHANGS_NUMBER));
        assertThat(subjects.of(new Identifier(IdentifierKind.ID_CARD, "99000019850615007X")))
                .isNotEqualTo(subjects.of(ZHANGS_NUMBER));
    }

    @Test
    void of_somebody_shredded_only_role_and_kind_are_left_and_they_are_not_found() {
        UUID subject = subjects.of(ZHANGS_NUMBER);
        parties.save(draft, subject, zhang);

        security.currentActor.runAs(Actor.system(Role.ADMINISTRATOR), () -> subjects.shred(subject));

        StoredParty left = parties.ofOwner(draft).getFirst();
        assertThat(left).isEqualTo(new StoredParty.Shredded(zhang.id(), "agent", PartyKind.PERSON));
        assertThat(left.masked().name()).isEqualTo("已销毁");
        assertThat(parties.findOwnersByIdentifier(ZHANGS_NUMBER)).isEmpty();
        assertThat(subjects.of(ZHANGS_NUMBER)).isNotEqualTo(subject);
    }

    @Test
    void only_administrators_shred_somebody() {
        UUID subject = subjects.of(ZHANGS_NUMBER);
        security.currentActor.runAs(
                TestSecurity.someone("李窗口", Role.CLERK),
                () -> assertThatThrownBy(() -> subjects.shred(subject)).isInstanceOf(AccessDenied.class));
        assertThat(subjects.of(ZHANGS_NUMBER)).isEqualTo(subject);
    }
}
