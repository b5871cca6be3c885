package cn.yijianshi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.yijianshi.database.TestDatabase;
import cn.yijianshi.ledger.Verification.Broken;
import cn.yijianshi.ledger.Verification.Verified;
import cn.yijianshi.security.Role;
import cn.yijianshi.security.SettableClock;
import cn.yijianshi.security.TestSecurity;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A superuser switches the triggers off and changes what they like; each time a fresh look at the chain must show it. */
class TamperTest {

    private static final int ENTRIES = 6;

    /** One change for each column of an entry. Its position is not in the chain: checkpoints will hold the order of all. */
    private static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("case_id", "gen_random_uuid()"),
            Map.entry("seq", "seq + 100"),
            Map.entry("format", "format + 1"),
            Map.entry("type", "'matter-refused'"),
            Map.entry("label", "label || '了'"),
            Map.entry("at", "at - interval '1 microsecond'"),
            Map.entry("actor_id", "gen_random_uuid()"),
            Map.entry("actor_name", "actor_name || '某'"),
            Map.entry("subject_id", "(select subject_id from subject_key where shredded_at is not null)"),
            Map.entry("ids", "ids || '{\"release\": \"r2\"}'"),
            Map.entry("commitment", "translate(commitment, '0123456789abcdef', '123456789abcdef0')"),
            Map.entry("previous", "translate(previous, '0123456789abcdef', '123456789abcdef0')"),
            Map.entry("hash", "translate(hash, '0123456789abcdef', '123456789abcdef0')"));

    private static final TestDatabase database = TestDatabase.fresh();
    private static final SettableClock clock = new SettableClock();
    private static final TestSecurity security = TestSecurity.on(database, clock);
    private static final Ledger ledger = new Ledger(
            database.jdbc(), database.transactionManager(), security.subjectKeys, security.currentActor, clock);
    private static final UUID theCase = UUID.randomUUID();

    @BeforeAll
    static void writeAChain() {
        UUID zhang = security.aSubject();
        security.shred(security.aSubject());
        security.currentActor.runAs(TestSecurity.someone("李窗口", Role.CLERK), () -> database.transactions()
                .executeWithoutResult(status -> IntStream.rangeClosed(1, ENTRIES)
                        .forEach(n -> ledger.append(
                                theCase,
                                zhang,
                                new EntryType("matter-approved", "准予"),
                                Map.of("release", "r1"),
                                Map.of("n", n)))));
        assertThat(ledger.verify(theCase)).isInstanceOf(Verified.class);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void every_column_is_tried() {
        Set<String> columns = new TreeSet<>(database.jdbc()
                .sql("select column_name from information_schema.columns where table_name = 'ledger_entry'")
                .query(String.class)
                .list());
        columns.remove("position");
        assertThat(CHANGES.keySet()).isEqualTo(columns);
    }

    static Stream<Arguments> everyColumnOfEveryEntry() {
        return CHANGES.keySet().stream().sorted().flatMap(column -> IntStream.rangeClosed(1, ENTRIES)
                .filter(seq -> !(column.equals("case_id") && seq == ENTRIES))
                .mapToObj(seq -> arguments(column, seq)));
    }

    @ParameterizedTest
    @MethodSource("everyColumnOfEveryEntry")
    void a_changed_column_shows_at_its_entry(String column, int seq) {
        Verification found = verifyAfter("update ledger_entry set " + column + " = " + CHANGES.get(column)
                + " where case_id = '" + theCase + "' and seq = " + seq);
        assertThat(found).isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.seq())
                .isEqualTo(seq));
    }

    @ParameterizedTest
    @MethodSource("everySeq")
    void a_changed_removed_or_exchanged_payload_shows_at_its_entry(int seq) {
        String here = " where case_id = '" + theCase + "' and seq = " + seq;
        assertThat(verifyAfter(
                        "update ledger_payload set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)" + here))
                .isEqualTo(new Broken(seq, "条目的内容被改动，无法打开"));
        assertThat(verifyAfter("delete from ledger_payload" + here)).isEqualTo(new Broken(seq, "条目的内容缺失"));
        assertThat(verifyAfter("update ledger_payload set sealed = (select sealed from ledger_payload where seq = "
                        + (seq % ENTRIES + 1) + ")" + here))
                .isEqualTo(new Broken(seq, "条目的内容被改动，无法打开"));
    }

    /** The last entry cut off leaves a chain that is whole in itself: its head differs from any that was noted before. */
    @ParameterizedTest
    @MethodSource("everySeq")
    void a_removed_entry_shows_as_a_gap_or_as_another_head(int seq) {
        Verified whole = (Verified) ledger.verify(theCase);
        Verification found = verifyAfter("delete from ledger_entry where case_id = '" + theCase + "' and seq = " + seq);
        if (seq < ENTRIES) {
            assertThat(found).isEqualTo(new Broken(seq, "缺少第 " + seq + " 条"));
        } else {
            assertThat(found).isInstanceOfSatisfying(Verified.class, cut -> assertThat(cut.head())
                    .isNotEqualTo(whole.head()));
        }
    }

    @Test
    void an_entry_rewritten_with_its_own_right_hash_shows_at_the_next() {
        Envelope second = ledger.entries(theCase).get(1).envelope();
        Envelope forged = new Envelope(
                second.format(),
                second.caseId(),
                second.seq(),
                new EntryType("matter-refused", "不予"),
                second.at(),
                second.actor(),
                second.subjectId(),
                second.ids(),
                second.commitment(),
                second.previous());
        assertThat(verifyAfter("update ledger_entry set type = 'matter-refused', label = '不予', hash = '" + forged.hash()
                        + "' where case_id = '" + theCase + "' and seq = 2"))
                .isEqualTo(new Broken(3, "与前一条的哈希不相接"));
    }

    @Test
    void a_key_destroyed_behind_the_systems_back_shows() {
        assertThat(verifyAfter("delete from subject_key where shredded_at is null"))
                .isEqualTo(new Broken(1, "条目内容的密钥缺失"));
        assertThat(verifyAfter(
                        "update subject_key set wrapped_key = set_byte(wrapped_key, 20, get_byte(wrapped_key, 20) # 1)"
                                + " where shredded_at is null"))
                .isEqualTo(new Broken(1, "条目的内容被改动，无法打开"));
    }

    @Test
    void a_row_that_is_no_entry_at_all_shows() {
        assertThat(verifyAfter("alter table ledger_entry drop constraint ledger_entry_hash_check;"
                        + "update ledger_entry set hash = '0' where seq = 4"))
                .isEqualTo(new Broken(4, "条目不成格式"));
    }

    static IntStream everySeq() {
        return IntStream.rangeClosed(1, ENTRIES);
    }

    /** What verification finds after a change that is taken back afterwards. */
    private static Verification verifyAfter(String change) {
        return database.transactions().execute(status -> {
            status.setRollbackOnly();
            database.jdbc().sql("set local session_replication_role = replica").update();
            database.jdbc().sql(change).update();
            return ledger.verify(theCase);
        });
    }
}
