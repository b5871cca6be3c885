package cn.yijianshi.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;
import cn.yijianshi.database.TestDatabase;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.register.Change;
import cn.yijianshi.register.EntryState;
import cn.yijianshi.register.Outcome;
import cn.yijianshi.register.Recorded;
import cn.yijianshi.register.TestRegister;
import cn.yijianshi.releases.ReleasedDefinitions;
import cn.yijianshi.releases.TestReleases;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.Role;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** Districts of 云溪市 (990100) adopt what the city offers; each test adopts matters of its own. */
class AdoptionsTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.fresh();

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final String SOUTH = "990102";
    private static final String COUNTY = "990123";
    private static final TestRegister TEST = TestRegister.shipped(database);
    private static final BundleDefinition SNACK_SHOP = TestReleases.shipped("snack-shop");
    private static final Adoptions ADOPTIONS;

    static {
        TestReleases.release(database, SNACK_SHOP);
        ADOPTIONS = new Adoptions(
                new AdoptionRows(database.jdbc()),
                new Originals(TEST.register, new ReleasedDefinitions(database.jdbc())),
                TEST.access,
                TestRegister.CLOCK,
                database.transactionManager());
    }

    @Test
    void whereNothingIsLocalEverythingIsTheOriginals() {
        Subject subject = Subject.matter("device-permit");
        adopted(subject, SOUTH, 0, TODAY);
        Resolved district = resolved(subject, SOUTH, TODAY);
        Resolved city = resolved(subject, "990100", TODAY);
        assertThat(district.adoptedBy()).contains(SOUTH);
        assertThat(city.adoptedBy()).isEmpty();
        assertThat(district.value(Element.ofMatter("device-permit", "statutory")))
                .get()
                .satisfies(v -> assertThat(v.source()).isEqualTo(new Source.Original("990100", 1, TODAY)));
        city.values().forEach((element, value) -> {
            if (value.source() instanceof Source.Original) {
                assertThat(district.values().get(element)).isEqualTo(value);
            }
        });
    }

    @Test
    void besideALocalValueStandsWhatWouldHoldWithoutIt() {
        Subject subject = Subject.matter("online-sales-report");
        Element hours = Element.ofMatter("online-sales-report", "hours");
        String before = text(resolved(subject, SOUTH, TODAY), hours);
        adopted(
                subject,
                SOUTH,
                0,
                TODAY,
                new LocalValue.Contact("online-sales-report", LocalValue.Field.HOURS, "工作日 9:00—11:30"));
        assertThat(text(resolved(subject, SOUTH, TODAY), hours)).isEqualTo("工作日 9:00—11:30");
        Resolved inherited = TEST.as(Role.ADMINISTRATOR, () -> ADOPTIONS.inherited(subject, SOUTH, TODAY))
                .orElseThrow();
        assertThat(text(inherited, hours)).isEqualTo(before);
    }

    @Test
    void everyKindOfLocalValueStandsInTheViewWithItsSource() {
        Subject subject = Subject.matter("fire-check");
        String organs = text(resolved(subject, SOUTH, TODAY), Element.ofMatter("fire-check", "phone"));
        assertThat(organs).as("the directory's own for the district").startsWith("0980-5512");
        adopted(
                subject,
                SOUTH,
                0,
                JULY,
                contact("fire-check", LocalValue.Field.PHONE, "0980-5512333"),
                contact("fire-check", LocalValue.Field.HOURS, "工作日 8:30—17:30"),
                promise("fire-check", 4),
                added("fire-check", "id-card-copy"),
                new LocalValue.ParameterValue("snack-shop", "fire-check-area", IntNode.valueOf(200), "南溪区消防规定第三条"));
        Resolved before = resolved(subject, SOUTH, JULY.minusDays(1));
        assertThat(text(before, Element.ofMatter("fire-check", "phone"))).isEqualTo(organs);
        Resolved then = resolved(subject, SOUTH, JULY);
        Source ours = new Source.Adopter(SOUTH, 1, JULY, "管理员甲", "测试");
        assertThat(then.values().entrySet())
                .filteredOn(e -> e.getValue().source().equals(ours))
                .extracting(e -> e.getKey().pointer())
                .containsExactly(
                        "/matters/fire-check/hours",
                        "/matters/fire-check/phone",
                        "/matters/fire-check/promised",
                        "/matters/fire-check/materials/id-card-copy",
                        "/parameters/snack-shop/fire-check-area");
        assertThat(text(then, Element.parameter("snack-shop", "fire-check-area")))
                .isEqualTo("200");
        assertThat(resolved(subject, COUNTY, JULY).value(Element.parameter("snack-shop", "fire-check-area")))
                .get()
                .satisfies(v -> assertThat(v.source()).isInstanceOf(Source.Pack.class))
                .satisfies(v -> assertThat(v.source().region()).isEqualTo(COUNTY));
    }

    @Test
    void allFaultsAreToldAtOnceWithTheirPlaces() {
        List<Fault> faults = refused(
                Subject.matter("signage"),
                SOUTH,
                0,
                TODAY.minusDays(1),
                promise("signage", 6),
                promise("signage", 5),
                promise("signage", 0),
                contact("signage", LocalValue.Field.PHONE, "随时打"),
                contact("signage", LocalValue.Field.PLACE, " "),
                added("signage", "signage-application"),
                added("signage", "no-such-material"),
                new LocalValue.AddedMaterial("signage", requirement("fire-plan", "当地规定", null, 0)),
                new LocalValue.ParameterValue("snack-shop", "no-such", IntNode.valueOf(1), "规定"),
                new LocalValue.ParameterValue("snack-shop", "fire-check-area", BooleanNode.TRUE, "规定"),
                new LocalValue.ParameterValue("snack-shop", "small-catering-max-area", IntNode.valueOf(1), ""),
                contact("food-permit", LocalValue.Field.HOURS, "全天"));
        assertThat(faults).allMatch(f -> f.file().equals("adoption/990102/matter/signage"));
        assertThat(faults).extracting(Fault::code).first().isEqualTo("back-dated");
        // Nothing holds on a day before the original's first: values are looked at on a day on which it is offered.
        assertThat(refused(
                        Subject.matter("signage"),
                        SOUTH,
                        0,
                        TODAY,
                        promise("signage", 6),
                        promise("signage", 5),
                        promise("signage", 0),
                        contact("signage", LocalValue.Field.PHONE, "随时打"),
                        contact("signage", LocalValue.Field.PLACE, " "),
                        added("signage", "signage-application"),
                        added("signage", "no-such-material"),
                        new LocalValue.AddedMaterial("signage", requirement("fire-plan", "当地规定", null, 0)),
                        new LocalValue.ParameterValue("snack-shop", "no-such", IntNode.valueOf(1), "规定"),
                        new LocalValue.ParameterValue("snack-shop", "fire-check-area", BooleanNode.TRUE, "规定"),
                        new LocalValue.ParameterValue("snack-shop", "small-catering-max-area", IntNode.valueOf(1), ""),
                        contact("food-permit", LocalValue.Field.HOURS, "全天")))
                .extracting(f -> f.element() + " " + f.code())
                .containsExactly(
                        "/values/0 cannot-stand",
                        "/values/1 said-twice",
                        "/values/1/span not-shorter",
                        "/values/2 said-twice",
                        "/values/2/span/amount no-time",
                        "/values/3/text bad-phone",
                        "/values/4/text no-text",
                        "/values/5 cannot-stand",
                        "/values/6 cannot-stand",
                        "/values/7/requirement/basis no-basis",
                        "/values/7/requirement/originals no-copies",
                        "/values/8 cannot-stand",
                        "/values/9 cannot-stand",
                        "/values/10/source no-text",
                        "/values/11 cannot-stand");
    }

    @Test
    void whatIsOnesOwnOrNowhereCannotBeAdopted() {
        assertThat(refused(Subject.matter("signage"), "990100", 0, TODAY))
                .extracting(Fault::code)
                .containsExactly("own-original");
        assertThat(refused(Subject.matter("no-such"), SOUTH, 0, TODAY))
                .extracting(Fault::code)
                .containsExactly("no-original");
        assertThat(refused(Subject.matter("signage"), "110000", 0, TODAY))
                .extracting(Fault::code)
                .containsExactly("no-original");
    }

    @Test
    void aStandardElementOfTheOriginalTakesEffectByItselfAndIsAcceptedOnce() {
        Subject subject = Subject.matter("device-filing");
        adopted(subject, SOUTH, 0, TODAY, contact("device-filing", LocalValue.Field.HOURS, "工作日 8:00—12:00"));
        change("device-filing", JULY, t -> t.put("visits", 1).put("hours", "工作日 9:00—16:00"));
        List<Difference> differences = differences(subject, SOUTH);
        assertThat(differences)
                .extracting(d -> d.element().name() + " " + d.effect() + " " + d.before() + "→" + d.after())
                .containsExactly(
                        "hours LOCAL_STANDS \"工作日 9:00—12:00，13:00—17:00\"→\"工作日 9:00—16:00\"", "visits BY_ITSELF 0→1");
        assertThat(differences).allMatch(d -> d.decideBy().equals(JULY.minusDays(1)));
        Difference visits = differences.getLast();
        assertThat(decide(subject, SOUTH, visits, Choice.KEEP)).isInstanceOf(DecisionOutcome.Refused.class);
        DecisionOutcome first = decide(subject, SOUTH, visits, Choice.ACCEPT);
        assertThat(decide(subject, SOUTH, visits, Choice.ACCEPT)).isEqualTo(first);
        assertThat(database.jdbc()
                        .sql("select count(*) from adoption_decision where subject_id = 'device-filing'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(text(resolved(subject, SOUTH, JULY), visits.element())).isEqualTo("1");
        Element hours = differences.getFirst().element();
        assertThat(text(resolved(subject, SOUTH, JULY), hours)).isEqualTo("工作日 8:00—12:00");
        decide(subject, SOUTH, differences.getFirst(), Choice.KEEP);
        assertThat(text(resolved(subject, SOUTH, JULY), hours)).isEqualTo("工作日 8:00—12:00");
        decide(subject, SOUTH, differences.getFirst(), Choice.ACCEPT);
        assertThat(text(resolved(subject, SOUTH, JULY.minusDays(1)), hours)).isEqualTo("工作日 8:00—12:00");
        assertThat(text(resolved(subject, SOUTH, JULY), hours)).isEqualTo("工作日 9:00—16:00");
    }

    @Test
    void aPromiseThatBecameTheLongerOneIsDroppedOnTheDayUnlessItIsMadeShorter() {
        Subject subject = Subject.matter("tobacco-permit");
        int promised = head("tobacco-permit").promised().amount();
        adopted(subject, SOUTH, 0, TODAY, promise("tobacco-permit", promised - 1));
        adopted(subject, COUNTY, 0, TODAY, promise("tobacco-permit", promised - 1));
        change("tobacco-permit", JULY, t -> {
            t.get("steps").forEach(step -> ((ObjectNode) step).put("amount", 1));
            ((ObjectNode) t.get("promised")).put("amount", promised - 3);
        });
        Difference difference = differences(subject, SOUTH).stream()
                .filter(d -> d.element().name().equals("promised"))
                .findFirst()
                .orElseThrow();
        assertThat(difference.effect()).isEqualTo(Difference.Effect.MUST_DECIDE);
        assertThat(difference.reason()).startsWith("本地承诺 ").contains("长于原件承诺的 ");
        assertThat(decide(subject, SOUTH, difference, Choice.KEEP))
                .isEqualTo(new DecisionOutcome.Refused(difference.reason() + "，不能保留。请改本地内容，或采用原件内容"));
        adopted(subject, COUNTY, 1, JULY, promise("tobacco-permit", promised - 4));
        assertThat(days(subject, SOUTH, JULY.minusDays(1))).isEqualTo(promised - 1);
        assertThat(days(subject, SOUTH, JULY)).isEqualTo(promised - 3);
        assertThat(days(subject, COUNTY, JULY)).isEqualTo(promised - 4);
        change("tobacco-permit", JULY.plusMonths(1), t -> ((ObjectNode) t.get("promised")).put("amount", promised));
        assertThat(days(subject, SOUTH, JULY.plusMonths(1)))
                .as("does not come back by itself")
                .isEqualTo(promised);
        assertThat(days(subject, COUNTY, JULY.plusMonths(1))).isEqualTo(promised - 4);
    }

    @Test
    void aBundleIsAdoptedWithItsMattersAndAGoneParameterMustBeDecided() {
        Subject subject = Subject.bundle("snack-shop");
        adopted(
                subject,
                SOUTH,
                0,
                TODAY,
                contact("food-permit", LocalValue.Field.PLACE, "南溪区政务服务中心 2 楼"),
                promise("signage", 3),
                new LocalValue.ParameterValue("snack-shop", "fire-check-area", IntNode.valueOf(200), "南溪区规定"));
        Resolved view = resolved(subject, SOUTH, TODAY);
        assertThat(text(view, Element.ofMatter("food-permit", "place"))).isEqualTo("南溪区政务服务中心 2 楼");
        assertThat(text(view, Element.ofBundle("name"))).isEqualTo("开小吃店");
        BundleDefinition next = TestReleases.version(
                new BundleDefinition(
                        SNACK_SHOP.bundle(),
                        SNACK_SHOP.guide(),
                        SNACK_SHOP.process(),
                        SNACK_SHOP.letters(),
                        SNACK_SHOP.packs().stream()
                                .filter(pack -> !pack.id().equals("snack-shop"))
                                .toList(),
                        SNACK_SHOP.catalogue(),
                        SNACK_SHOP.scenarios()),
                9,
                JULY);
        TestReleases.release(database, next);
        assertThat(differences(subject, SOUTH))
                .filteredOn(d -> d.effect() == Difference.Effect.MUST_DECIDE)
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.element().pointer()).isEqualTo("/parameters/snack-shop/fire-check-area");
                    assertThat(d.reason()).isEqualTo("原件的规则没有参数“snack-shop/fire-check-area”");
                });
        assertThat(differences(subject, SOUTH))
                .extracting(d -> d.element().name())
                .contains("release");
        assertThat(resolved(subject, SOUTH, JULY).value(Element.parameter("snack-shop", "fire-check-area")))
                .isEmpty();
    }

    @Test
    void anAdoptionIsRetiredAndRestored() {
        Subject subject = Subject.matter("small-catering-permit");
        adopted(subject, SOUTH, 0, TODAY, promise("small-catering-permit", 6));
        AdoptionOutcome retired =
                TEST.as(Role.ADMINISTRATOR, () -> ADOPTIONS.retire(subject, SOUTH, 1, JULY, "改由市级办理"));
        assertThat(retired).isInstanceOf(AdoptionOutcome.Done.class);
        assertThat(resolved(subject, SOUTH, JULY).adoptedBy()).isEmpty();
        assertThat(days(subject, SOUTH, JULY)).isEqualTo(10);
        assertThat(days(subject, SOUTH, JULY.minusDays(1))).isEqualTo(6);
        Adoption last =
                TEST.as(Role.AUDITOR, () -> ADOPTIONS.history(subject, SOUTH)).getFirst();
        assertThat(last.values()).hasSize(1);
        adopted(subject, SOUTH, 2, JULY.plusMonths(1), last.values().toArray(LocalValue[]::new));
        assertThat(days(subject, SOUTH, JULY.plusMonths(1))).isEqualTo(6);
        assertThat(TEST.as(Role.ADMINISTRATOR, () -> ADOPTIONS.retire(subject, COUNTY, 0, JULY, "")))
                .isInstanceOf(AdoptionOutcome.Refused.class);
    }

    @Test
    void ofTwentyWhoChangeOneVersionAtOnceOneWins() throws Exception {
        Subject subject = Subject.matter("prepacked-filing");
        adopted(subject, SOUTH, 0, TODAY);
        List<Callable<AdoptionOutcome>> all = Collections.nCopies(
                20, () -> TEST.as(Role.ADMINISTRATOR, () -> ADOPTIONS.record(request(subject, SOUTH, 1, TODAY))));
        int won = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<AdoptionOutcome> outcome : threads.invokeAll(all)) {
                won += outcome.get() instanceof AdoptionOutcome.Done ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(refused(subject, SOUTH, 1, TODAY)).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("stale");
            assertThat(f.message()).isEqualTo("这项认领已由管理员甲改成第 2 版，这里改的是第 1 版");
        });
    }

    @Test
    void onlyAdministratorsOfTheRegionAdoptAndNothingRecordedIsAltered() {
        Subject subject = Subject.matter("drug-permit");
        adopted(subject, SOUTH, 0, TODAY);
        assertThatThrownBy(() -> TEST.as(Role.CLERK, () -> ADOPTIONS.record(request(subject, SOUTH, 1, TODAY))))
                .isInstanceOf(AccessDenied.class);
        Actor county = new Actor(new UUID(2, 2), "x", "县管理员", Set.of(Role.ADMINISTRATOR), Optional.empty(), COUNTY);
        assertThatThrownBy(() -> TEST.people.callAs(county, () -> ADOPTIONS.record(request(subject, SOUTH, 1, TODAY))))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("其他地区");
        assertThat(TEST.people.callAs(county, () -> ADOPTIONS.record(request(subject, COUNTY, 0, TODAY))))
                .isInstanceOf(AdoptionOutcome.Done.class);
        assertThatThrownBy(() -> database.jdbc()
                        .sql("update adoption_version set note = 'x'")
                        .update())
                .hasMessageContaining("never changed");
    }

    private static LocalValue contact(String matter, LocalValue.Field field, String text) {
        return new LocalValue.Contact(matter, field, text);
    }

    private static LocalValue promise(String matter, int days) {
        return new LocalValue.ShorterPromise(matter, new TimeSpan(days, TimeSpan.Unit.WORKING_DAYS, null));
    }

    private static LocalValue added(String matter, String material) {
        return new LocalValue.AddedMaterial(matter, requirement(material, "南溪区规定", "第三条", 1));
    }

    private static Matter.Requirement requirement(String material, String law, @Nullable String article, int copies) {
        return new Matter.Requirement(
                material,
                Matter.Need.ALWAYS,
                Matter.MaterialClass.SECONDARY,
                0,
                copies,
                null,
                null,
                null,
                null,
                new LegalBasis(law, article, null, null),
                null);
    }

    private static AdoptionChange request(
            Subject subject, String region, int basedOn, LocalDate from, LocalValue... values) {
        return new AdoptionChange(subject, region, basedOn, from, List.of(values), "测试");
    }

    private static void adopted(Subject subject, String region, int basedOn, LocalDate from, LocalValue... values) {
        AdoptionOutcome outcome =
                TEST.as(Role.ADMINISTRATOR, () -> ADOPTIONS.record(request(subject, region, basedOn, from, values)));
        assertThat(outcome).isInstanceOf(AdoptionOutcome.Done.class);
    }

    private static List<Fault> refused(
            Subject subject, String region, int basedOn, LocalDate from, LocalValue... values) {
        AdoptionOutcome outcome =
                TEST.as(Role.ADMINISTRATOR, () -> ADOPTIONS.record(request(subject, region, basedOn, from, values)));
        assertThat(outcome).isInstanceOf(AdoptionOutcome.Refused.class);
        return ((AdoptionOutcome.Refused) outcome).faults();
    }

    private static Resolved resolved(Subject subject, String region, LocalDate day) {
        return TEST.as(Role.CLERK, () -> ADOPTIONS.resolved(subject, region, day))
                .orElseThrow();
    }

    private static List<Difference> differences(Subject subject, String region) {
        return TEST.as(Role.AUDITOR, () -> ADOPTIONS.differences(subject, region));
    }

    private static DecisionOutcome decide(Subject subject, String region, Difference difference, Choice choice) {
        Hash id = difference.id();
        return TEST.as(Role.ADMINISTRATOR, () -> ADOPTIONS.decide(subject, region, id, choice, "测试"));
    }

    private static int days(Subject subject, String region, LocalDate day) {
        return json(resolved(subject, region, day), Element.ofMatter(subject.id(), "promised"))
                .path("amount")
                .asInt();
    }

    private static String text(Resolved resolved, Element element) {
        JsonNode value = json(resolved, element);
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static JsonNode json(Resolved resolved, Element element) {
        return resolved.value(element).orElseThrow().value();
    }

    private static Matter head(String id) {
        return (Matter) newest(id).entry();
    }

    private static Recorded newest(String id) {
        return TEST.as(Role.ADMINISTRATOR, () -> TEST.register.history(EntryKind.MATTER, id))
                .getFirst();
    }

    private static void change(String id, LocalDate from, Consumer<ObjectNode> edit) {
        Recorded there = newest(id);
        ObjectNode tree = CanonicalJson.mapper().valueToTree(there.entry());
        edit.accept(tree);
        Matter matter = CanonicalJson.mapper().treeToValue(tree, Matter.class);
        Outcome outcome = TEST.as(
                Role.ADMINISTRATOR,
                () -> TEST.register.record(
                        List.of(new Change(matter, there.version(), EntryState.IN_USE, from, "测试"))));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
