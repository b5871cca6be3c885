package cn.yijianshi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yijianshi.canonical.Hash;
import cn.yijianshi.database.TestDatabase;
import cn.yijianshi.ledger.LedgerEntry.Payload;
import cn.yijianshi.ledger.Verification.Verified;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.Role;
import cn.yijianshi.security.SettableClock;
import cn.yijianshi.security.TestSecurity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;

class LedgerTest {

    private static final EntryType ACCEPTED = new EntryType("case-accepted", "受理");
    private static final EntryType APPROVED = new EntryType("matter-approved", "准予");

    @AutoClose
    private static final TestDatabase database = TestDatabase.fresh();

    private final SettableClock clock = new SettableClock();
    private final TestSecurity security = TestSecurity.on(database, clock);
    private final Ledger ledger = new Ledger(
            database.jdbc(), database.transactionManager(), security.subjectKeys, security.currentActor, clock);
    private final Actor clerk = TestSecurity.someone("李窗口", Role.CLERK);
    private final UUID zhang = security.aSubject();
    private final UUID theCase = UUID.randomUUID();

    @Test
    void an_entry_reads_back_as_it_was_written() {
        append(ACCEPTED, Map.of("applicant", "张三", "area", 300));

        assertThat(ledger.entries(theCase)).singleElement().satisfies(entry -> {
            assertThat(entry.envelope().seq()).isEqualTo(1);
            assertThat(entry.envelope().type()).isEqualTo(ACCEPTED);
            assertThat(entry.envelope().at()).isEqualTo(clock.instant());
            assertThat(entry.envelope().actor().name()).isEqualTo("李窗口");
            assertThat(entry.envelope().ids()).containsExactly(Map.entry("release", "r1"));
            assertThat(entry.envelope().previous()).isEqualTo(Envelope.START);
            assertThat(entry.payload().text()).isEqualTo("{\"applicant\":\"张三\",\"area\":300}");
        });
    }

    @Test
    void each_entry_builds_on_the_one_before_and_the_chain_verifies() {
        Envelope first = append(ACCEPTED, Map.of("n", 1));
        Envelope second = append(APPROVED, Map.of("n", 2));

        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(ledger.verify(theCase)).isEqualTo(new Verified(2, second.hash(), 0));
    }

    @Test
    void the_chains_of_two_cases_are_apart() {
        append(ACCEPTED, Map.of());
        UUID another = UUID.randomUUID();
        assertThat(appendTo(another, ACCEPTED, Map.of()).seq()).isEqualTo(1);
        assertThat(ledger.entries(another)).hasSize(1);
    }

    @Test
    void an_empty_chain_verifies() {
        assertThat(ledger.verify(theCase)).isEqualTo(new Verified(0, Envelope.START, 0));
    }

    @Test
    void the_same_payload_twice_has_different_commitments() {
        Hash first = append(ACCEPTED, Map.of("applicant", "张三")).commitment();
        Hash second = append(ACCEPTED, Map.of("applicant", "张三")).commitment();
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void nothing_of_the_payload_is_readable_in_the_tables() {
        append(ACCEPTED, Map.of("applicant", "zhang-san-990000199001010017"));
        String stored = database.jdbc()
                .sql("select e::text || encode(p.sealed, 'escape') from ledger_entry e"
                        + " join ledger_payload p using (case_id, seq) where case_id = :case")
                .param("case", theCase)
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("zhang-san").doesNotContain("applicant");
    }

    @Test
    void a_shredded_applicant_leaves_a_chain_that_still_verifies() {
        append(ACCEPTED, Map.of("applicant", "张三"));
        UUID li = security.aSubject();
        Envelope last = inTransaction(() -> ledger.append(theCase, li, APPROVED, Map.of(), Map.of("applicant", "李四")));

        security.shred(zhang);

        assertThat(ledger.verify(theCase)).isEqualTo(new Verified(2, last.hash(), 1));
        assertThat(ledger.entries(theCase))
                .extracting(entry -> entry.payload().text())
                .containsExactly("已销毁", "{\"applicant\":\"李四\"}");
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_nothing() {
        append(ACCEPTED, Map.of());
        database.transactions().executeWithoutResult(status -> {
            security.currentActor.runAs(clerk, () -> ledger.append(theCase, zhang, APPROVED, Map.of(), Map.of()));
            status.setRollbackOnly();
        });

        assertThat(ledger.entries(theCase)).hasSize(1);
        assertThat(append(APPROVED, Map.of()).seq()).isEqualTo(2);
    }

    @Test
    void nothing_is_appended_outside_the_transaction_of_the_change() {
        security.currentActor.runAs(
                clerk, () -> assertThatThrownBy(() -> ledger.append(theCase, zhang, ACCEPTED, Map.of(), Map.of()))
                        .isInstanceOf(IllegalTransactionStateException.class));
    }

    @Test
    void nothing_is_appended_on_nobodys_account() {
        database.transactions().executeWithoutResult(status -> assertThatThrownBy(
                        () -> ledger.append(theCase, zhang, ACCEPTED, Map.of(), Map.of()))
                .isInstanceOf(AccessDenied.class));
    }

    @Test
    void of_two_appends_at_once_one_wins_and_the_other_is_told() throws Exception {
        CountDownLatch firstHasWritten = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Envelope> first = threads.submit(() -> inTransaction(() -> {
                Envelope written = ledger.append(theCase, zhang, ACCEPTED, Map.of(), Map.of());
                firstHasWritten.countDown();
                waitUntilSomebodyWaitsForALock();
                return written;
            }));
            Future<Envelope> second = threads.submit(() -> {
                firstHasWritten.await();
                return inTransaction(() -> ledger.append(theCase, zhang, APPROVED, Map.of(), Map.of()));
            });

            assertThat(first.get().seq()).isEqualTo(1);
            assertThatThrownBy(second::get)
                    .cause()
                    .isInstanceOf(LedgerConflict.class)
                    .hasMessage("办件 " + theCase + " 的第 1 条存证已由另一操作写入，请重试。");
        }
        assertThat(ledger.verify(theCase)).isInstanceOf(Verified.class);
    }

    @Test
    void the_database_refuses_to_change_or_remove_an_entry() {
        append(ACCEPTED, Map.of());
        for (String table : List.of("ledger_entry", "ledger_payload")) {
            for (String attempt : List.of(
                    "update " + table + " set seq = seq", "delete from " + table, "truncate " + table + " cascade")) {
                assertThatThrownBy(() -> database.jdbc().sql(attempt).update())
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("存证只能追加，不能修改或删除");
            }
        }
        assertThat(ledger.entries(theCase)).extracting(LedgerEntry::payload).hasOnlyElementsOfType(Payload.Open.class);
    }

    /** As docs/own-database.md sets it up. */
    @Test
    void a_role_that_may_only_read_and_add_is_enough_to_append() {
        UUID li = security.aSubject();
        database.transactions().executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (String step : List.of(
                    "create role appending_only",
                    "grant select, insert on ledger_entry, ledger_payload, subject_key to appending_only",
                    "set local role appending_only")) {
                database.jdbc().sql(step).update();
            }
            security.currentActor.runAs(clerk, () -> ledger.append(theCase, li, ACCEPTED, Map.of(), Map.of()));
            assertThat(ledger.verify(theCase)).isInstanceOf(Verified.class);
            assertThatThrownBy(() ->
                            database.jdbc().sql("delete from ledger_payload").update())
                    .hasStackTraceContaining("permission denied");
        });
    }

    private void waitUntilSomebodyWaitsForALock() {
        await().until(() -> database.jdbc()
                .sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single());
    }

    private Envelope append(EntryType type, Object payload) {
        return appendTo(theCase, type, payload);
    }

    private Envelope appendTo(UUID caseId, EntryType type, Object payload) {
        return inTransaction(() -> ledger.append(caseId, zhang, type, Map.of("release", "r1"), payload));
    }

    private Envelope inTransaction(Supplier<Envelope> work) {
        return security.currentActor.callAs(clerk, () -> database.transactions().execute(status -> work.get()));
    }
}
