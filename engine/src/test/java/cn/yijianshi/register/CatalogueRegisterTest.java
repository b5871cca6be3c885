package cn.yijianshi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Entry;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.database.TestDatabase;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.Role;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Each test works on entries of its own; they share one register that began as the shipped catalogue. */
class CatalogueRegisterTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.fresh();

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final TestRegister TEST = TestRegister.shipped(database);
    private static final CatalogueRegister REGISTER = TEST.register;

    @Test
    void theRegisterBeginsAsTheShippedCatalogueAndIsFilledOnce() {
        TEST.start();
        assertThat(as(Role.AUDITOR, () -> REGISTER.history(EntryKind.MATERIAL, "fire-plan")))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.version()).isEqualTo(1);
                    assertThat(r.state()).isEqualTo(EntryState.IN_USE);
                    assertThat(r.effectiveFrom()).isEqualTo(FIRST_DAY);
                    assertThat(r.changedBy()).isEqualTo("系统");
                });
    }

    @Test
    void aVersionHoldsFromItsDayAndTheEarlierOneUntilThen() {
        Matter shorter = promising(head("small-catering-permit"), 5);
        assertThat(done(change(shorter, 1, EntryState.IN_USE, JULY)).versions())
                .singleElement()
                .satisfies(r -> assertThat(r.version()).isEqualTo(2));
        assertThat(on(JULY.minusDays(1), "small-catering-permit").promised().amount())
                .isEqualTo(10);
        assertThat(on(JULY, "small-catering-permit").promised().amount()).isEqualTo(5);
        assertThat(on(JULY, "small-catering-permit").version()).isEqualTo(2);
        assertThat(history("small-catering-permit"))
                .extracting(Recorded::version)
                .containsExactly(2, 1);
    }

    @Test
    void aDraftIsSeenByNobodyElseAndMayBeWrong() {
        Matter wrong = promising(head("signage"), 99);
        Outcome.Done done = done(change(wrong, 1, EntryState.DRAFT, null));
        assertThat(done.warnings()).extracting(Fault::code).contains("promise-over-statute");
        assertThat(on(JULY, "signage").promised().amount()).isEqualTo(5);
        assertThat(refused(change(wrong, 2, EntryState.IN_USE, JULY)))
                .extracting(Fault::code)
                .containsExactly("promise-over-statute");
    }

    @Test
    void whoWorkedOnAnOldVersionIsToldWhoWasFaster() {
        Matter matter = head("prepacked-filing");
        done(change(matter, 1, EntryState.SUSPENDED, JULY));
        assertThat(refused(change(matter, 1, EntryState.IN_USE, JULY)))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo("stale");
                    assertThat(f.message()).contains("已由管理员甲改成第 2 版，这里改的是第 1 版");
                });
    }

    @Test
    void ofTwentyWhoChangeOneVersionAtOnceOneWins() throws Exception {
        Matter matter = head("business-licence-check");
        int before = history("business-licence-check").size();
        List<Callable<Outcome>> all = Collections.nCopies(
                20,
                () -> as(
                        Role.ADMINISTRATOR,
                        () -> REGISTER.record(List.of(change(matter, before, EntryState.IN_USE, JULY)))));
        int won = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<Outcome> outcome : threads.invokeAll(all)) {
                won += outcome.get() instanceof Outcome.Done ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(history("business-licence-check")).hasSize(before + 1);
    }

    @Test
    void aMatterIsRetiredAndRestored() {
        Matter matter = head("tobacco-permit");
        int version = 1;
        done(change(matter, version, EntryState.CANCELLED, JULY));
        assertThat(as(Role.CLERK, () -> REGISTER.on(JULY)).matter("tobacco-permit"))
                .isEmpty();
        assertThat(refused(change(matter, version + 1, EntryState.SUSPENDED, JULY)))
                .extracting(Fault::code)
                .contains("state");
        done(change(matter, version + 1, EntryState.IN_USE, JULY.plusMonths(1)));
        assertThat(as(Role.CLERK, () -> REGISTER.on(JULY)).matter("tobacco-permit"))
                .isEmpty();
        assertThat(on(JULY.plusMonths(1), "tobacco-permit").state()).isEqualTo(Matter.State.IN_USE);
    }

    @Test
    void whatOthersReferToCannotGo() {
        Material material = as(Role.ADMINISTRATOR, REGISTER::heads).stream()
                .map(Recorded::entry)
                .filter(e -> e.key().equals("food-permit-application"))
                .map(Material.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(refused(change(material, 1, EntryState.CANCELLED, JULY)))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo("unknown-id");
                    assertThat(f.file()).isEqualTo("matter/food-permit");
                    assertThat(f.element()).isEqualTo("/materials/0/material");
                });
    }

    @Test
    void aSetWithOneFaultIsRefusedAsAWholeWithAllItsFaults() {
        Matter food = promising(head("food-permit"), 7);
        Material nameless = new Material(
                "Bad Id",
                "其他材料",
                Material.Type.COPY,
                Material.Medium.BOTH,
                Material.Source.APPLICANT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Material good = new Material(
                "lease",
                "房屋租赁合同",
                Material.Type.COPY,
                Material.Medium.BOTH,
                Material.Source.APPLICANT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(refused(
                        change(food, 1, EntryState.IN_USE, JULY),
                        change(nameless, 0, EntryState.IN_USE, JULY),
                        change(good, 0, EntryState.IN_USE, null)))
                .extracting(Fault::code)
                .contains("bad-text", "no-date");
        assertThat(history("food-permit")).hasSize(1);
    }

    @Test
    void onlyAdministratorsChangeAndNobodyChangesAVersion() {
        Matter matter = head("signage");
        assertThatThrownBy(() ->
                        as(Role.CLERK, () -> REGISTER.record(List.of(change(matter, 1, EntryState.IN_USE, JULY)))))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> as(Role.CLERK, REGISTER::heads)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> database.jdbc()
                        .sql("update catalogue_version set note = 'x'")
                        .update())
                .hasMessageContaining("never changed");
    }

    private static Matter promising(Matter matter, int days) {
        ObjectNode tree = CanonicalJson.mapper().valueToTree(matter);
        ((ObjectNode) tree.get("promised")).put("amount", days);
        return CanonicalJson.mapper().treeToValue(tree, Matter.class);
    }

    private static Matter head(String id) {
        return (Matter) history(id).getFirst().entry();
    }

    private static List<Recorded> history(String id) {
        return as(Role.ADMINISTRATOR, () -> REGISTER.history(EntryKind.MATTER, id));
    }

    private static Matter on(LocalDate day, String id) {
        return as(Role.CLERK, () -> REGISTER.on(day)).matter(id).orElseThrow();
    }

    private static Change change(Entry entry, int basedOn, EntryState state, @Nullable LocalDate from) {
        return new Change(entry, basedOn, state, from, "测试");
    }

    private static Outcome.Done done(Change... changes) {
        Outcome outcome = as(Role.ADMINISTRATOR, () -> REGISTER.record(List.of(changes)));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    private static List<Fault> refused(Change... changes) {
        Outcome outcome = as(Role.ADMINISTRATOR, () -> REGISTER.record(List.of(changes)));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).faults();
    }

    private static <T> T as(Role role, Supplier<T> work) {
        return TEST.as(role, work);
    }
}
