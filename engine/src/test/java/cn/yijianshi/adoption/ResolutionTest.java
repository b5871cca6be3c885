package cn.yijianshi.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;

/**
 * Random lives of an original and its adopters, one below the other, against a plain model that goes through every day and
 * only knows numbers and words.
 */
class ResolutionTest {

    private static final int LIVES = Boolean.getBoolean("yijianshi.soak") ? 20_000 : 80;
    private static final int DAYS = 40;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Subject SUBJECT = Subject.matter("permit");
    private static final String CITY = "990100";
    private static final List<String> BELOW = List.of("990102", "990102001");
    private static final Element PROMISED = Element.ofMatter("permit", "promised");
    private static final Element HOURS = Element.ofMatter("permit", "hours");
    private static final Element PHONE = Element.ofMatter("permit", "phone");
    private static final Element VISITS = Element.ofMatter("permit", "visits");
    private static final Element AREA = Element.parameter("pack", "area");
    private static final Element PLAN = Element.material("permit", "plan");

    /** What an original says from a day on; the phone is the lowest region's own where it is local. */
    private record Said(int day, int promised, int hours, int phone, boolean phoneIsLocal, int visits, boolean area) {}

    /** What an adopter records; a value that is null is not local. */
    private record Adopts(
            String region,
            int version,
            int day,
            boolean inUse,
            @Nullable Integer promised,
            @Nullable Integer hours,
            @Nullable Integer phone,
            @Nullable Integer area) {}

    private record Life(List<Said> original, List<Adopts> adopters) {}

    @Test
    void everyDayOfEveryRegionIsAsThePlainModelSays() {
        Random random = new Random(20_260_302);
        int dropped = 0;
        int accepted = 0;
        for (int i = 0; i < LIVES; i++) {
            Life life = life(random);
            List<Choice.Made> made = new ArrayList<>();
            Set<String> acceptances = new HashSet<>();
            for (int depth = 1; depth <= BELOW.size(); depth++) {
                List<Difference> differences = resolution(life, depth, made).differences();
                for (Difference difference : differences) {
                    if (random.nextInt(4) == 0) {
                        int day = Math.max(day(difference.takesEffect()), random.nextInt(DAYS));
                        made.add(accept(difference, BELOW.get(depth - 1), day));
                        acceptances.add(BELOW.get(depth - 1) + difference.adoptionVersion()
                                + difference.element().pointer() + "@" + day);
                    }
                    dropped += difference.effect() == Difference.Effect.MUST_DECIDE ? 1 : 0;
                }
            }
            accepted += made.size();
            for (int depth = 0; depth <= BELOW.size(); depth++) {
                Resolution resolution = resolution(life, depth, made);
                for (int day = 0; day < DAYS; day++) {
                    assertThat(told(resolution.on(FIRST.plusDays(day)).orElseThrow()))
                            .as("life %d, depth %d, day %d: %s %s", i, depth, day, life, acceptances)
                            .isEqualTo(model(life, acceptances, depth, day));
                }
            }
        }
        assertThat(dropped).isGreaterThan(LIVES / 4);
        assertThat(accepted).isGreaterThan(LIVES / 4);
    }

    @Test
    void anAdopterNeverPromisesMoreTimeAndWhatIsNotLocalIsTheOriginals() {
        Random random = new Random(7);
        for (int i = 0; i < LIVES; i++) {
            Life life = life(random);
            Resolution own = resolution(life, 0, List.of());
            Resolution lowest = resolution(life, BELOW.size(), List.of());
            for (int day = 0; day < DAYS; day++) {
                Resolved original = own.on(FIRST.plusDays(day)).orElseThrow();
                Resolved local = lowest.on(FIRST.plusDays(day)).orElseThrow();
                assertThat(days(local)).isLessThanOrEqualTo(days(original));
                local.values().forEach((element, value) -> {
                    if (value.source() instanceof Source.Original) {
                        assertThat(value).isEqualTo(original.values().get(element));
                    }
                });
                assertThat(local.values())
                        .containsEntry(VISITS, original.values().get(VISITS));
            }
        }
    }

    @Test
    void toAcceptTwiceIsToAcceptOnce() {
        Random random = new Random(11);
        for (int i = 0; i < LIVES; i++) {
            Life life = life(random);
            for (Difference difference : resolution(life, 1, List.of()).differences()) {
                Choice.Made made = accept(difference, BELOW.getFirst(), day(difference.takesEffect()));
                Resolution once = resolution(life, 1, List.of(made));
                Resolution twice = resolution(life, 1, List.of(made, made));
                assertThat(twice.differences()).isEqualTo(once.differences());
                assertThat(once.differences())
                        .filteredOn(d -> d.id().equals(difference.id()))
                        .allMatch(d -> d.decision().isPresent());
                for (int day = 0; day < DAYS; day += 5) {
                    assertThat(twice.on(FIRST.plusDays(day))).isEqualTo(once.on(FIRST.plusDays(day)));
                }
            }
        }
    }

    @Test
    void aMaterialThatTheOriginalComesToAskForIsNoLongerTheAdopters() {
        LocalValue.AddedMaterial local = CanonicalJson.read("""
                {"kind": "material", "matter": "permit", "requirement": {"material": "plan", "need": "always",
                 "class": "main", "originals": 1, "copies": 0, "basis": {"title": "区规定", "article": "第一条"}}}
                """, LocalValue.AddedMaterial.class);
        Adoption adoption = adoption("990102", 1, 0, true, List.of(local));
        Snapshot without = snapshot(new Said(0, 9, 0, 0, false, 0, true), false);
        SortedMap<Element, Sourced> values = new TreeMap<>(without.values());
        values.put(PLAN, new Sourced(IntNode.valueOf(1), new Source.Original(CITY, 2, FIRST.plusDays(9))));
        Snapshot with = new Snapshot(
                FIRST.plusDays(9), true, values, without.matters(), without.parameterTypes(), without.materials());
        Resolution resolution = new Resolution(
                SUBJECT, "990102", List.of("990102"), null, List.of(without, with), List.of(adoption), List.of());
        assertThat(resolution
                        .on(FIRST.plusDays(8))
                        .orElseThrow()
                        .value(PLAN)
                        .orElseThrow()
                        .source())
                .isInstanceOf(Source.Adopter.class);
        assertThat(resolution
                        .on(FIRST.plusDays(9))
                        .orElseThrow()
                        .value(PLAN)
                        .orElseThrow()
                        .source())
                .isInstanceOf(Source.Original.class);
        assertThat(resolution.differences()).singleElement().satisfies(d -> {
            assertThat(d.effect()).isEqualTo(Difference.Effect.MUST_DECIDE);
            assertThat(d.reason()).isEqualTo("原件已要求材料“plan”");
            assertThat(d.refusal(Choice.KEEP, FIRST)).isPresent();
            assertThat(d.refusal(Choice.ACCEPT, FIRST)).isEmpty();
        });
    }

    /** The model: goes through the days, and keeps for each region what was dropped. */
    private static Map<String, String> model(Life life, Set<String> acceptances, int depth, int until) {
        Map<String, String> values = new TreeMap<>();
        Map<String, Integer> versions = new TreeMap<>();
        Map<String, Set<String>> dropped = new TreeMap<>();
        for (int day = 0; day <= until; day++) {
            int today = day;
            Said said = life.original().stream()
                    .filter(s -> s.day() <= today)
                    .reduce((a, b) -> b)
                    .orElseThrow();
            values.clear();
            values.put("promised", "" + said.promised());
            values.put("hours", "" + said.hours());
            boolean local = said.phoneIsLocal() && depth == BELOW.size();
            values.put("phone", "" + (local ? said.phone() + 5 : said.phone()));
            values.put("visits", "" + said.visits());
            if (said.area()) {
                values.put("area", "100");
            }
            for (String region : BELOW.subList(0, depth)) {
                Adopts adopts = life.adopters().stream()
                        .filter(a -> a.region().equals(region) && a.day() <= today)
                        .reduce((a, b) -> b)
                        .orElse(null);
                if (adopts == null) {
                    continue;
                }
                Integer before = versions.put(region, adopts.version());
                if (before == null || before != adopts.version()) {
                    dropped.put(region, new HashSet<>());
                }
                Set<String> gone = dropped.getOrDefault(region, Set.of());
                acceptances.forEach(a -> {
                    int at = a.indexOf('@');
                    String prefix = region + adopts.version() + "/";
                    if (a.startsWith(prefix) && Integer.parseInt(a.substring(at + 1)) <= today) {
                        gone.add(a.substring(a.lastIndexOf('/') + 1, at));
                    }
                });
                if (adopts.inUse()) {
                    Integer promised = adopts.promised();
                    if (promised != null && promised > Integer.parseInt(values.getOrDefault("promised", "0"))) {
                        gone.add("promised");
                    }
                    if (!said.area()) {
                        gone.add("area");
                    }
                    put(values, gone, "promised", promised);
                    put(values, gone, "hours", adopts.hours());
                    put(values, gone, "area", adopts.area());
                    if (!local || region.equals(BELOW.getLast())) {
                        put(values, gone, "phone", adopts.phone());
                    }
                }
            }
        }
        return values;
    }

    private static void put(Map<String, String> values, Set<String> gone, String name, @Nullable Integer value) {
        if (value != null && !gone.contains(name)) {
            values.put(name, "" + value);
        }
    }

    private static Map<String, String> told(Resolved resolved) {
        Map<String, String> told = new TreeMap<>();
        resolved.values()
                .forEach((element, value) -> told.put(
                        element.name(),
                        element.equals(PROMISED)
                                ? value.value().path("amount").asString()
                                : value.value().asString()));
        return told;
    }

    private static int days(Resolved resolved) {
        return resolved.value(PROMISED).orElseThrow().value().path("amount").asInt();
    }

    private static int day(LocalDate date) {
        return (int) (date.toEpochDay() - FIRST.toEpochDay());
    }

    private static Choice.Made accept(Difference difference, String region, int day) {
        return new Choice.Made(
                difference.id(),
                region,
                difference.adoptionVersion(),
                Choice.ACCEPT,
                FIRST.plusDays(day),
                Instant.EPOCH,
                "管理员");
    }

    private static Life life(Random random) {
        List<Said> original = new ArrayList<>();
        for (int day = 0; day < DAYS; day += 1 + random.nextInt(12)) {
            original.add(new Said(
                    day,
                    3 + random.nextInt(9),
                    random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(3) == 0,
                    random.nextInt(3),
                    random.nextInt(5) > 0));
        }
        List<Adopts> adopters = new ArrayList<>();
        for (String region : BELOW) {
            int version = 0;
            for (int day = random.nextInt(6); day < DAYS; day += 4 + random.nextInt(25)) {
                adopters.add(new Adopts(
                        region,
                        ++version,
                        day,
                        random.nextInt(6) > 0,
                        maybe(random, 2 + random.nextInt(8)),
                        maybe(random, 10 + random.nextInt(3)),
                        maybe(random, 10 + random.nextInt(3)),
                        maybe(random, 50 + random.nextInt(3))));
            }
        }
        return new Life(original, adopters);
    }

    private static @Nullable Integer maybe(Random random, int value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private static Resolution resolution(Life life, int depth, List<Choice.Made> made) {
        List<String> path = BELOW.subList(0, depth);
        boolean lowest = depth == BELOW.size();
        return new Resolution(
                SUBJECT,
                depth == 0 ? CITY : path.getLast(),
                path,
                depth < 2 ? null : resolution(life, depth - 1, made),
                life.original().stream().map(said -> snapshot(said, lowest)).toList(),
                life.adopters().stream().map(ResolutionTest::adoption).toList(),
                made);
    }

    private static Snapshot snapshot(Said said, boolean lowest) {
        LocalDate from = FIRST.plusDays(said.day());
        Source source = new Source.Original(CITY, 1, FIRST);
        boolean local = lowest && said.phoneIsLocal();
        Source directory = new Source.Directory(local ? BELOW.getLast() : CITY, 1, FIRST);
        SortedMap<Element, Sourced> values = new TreeMap<>();
        values.put(PROMISED, new Sourced(CanonicalJson.mapper().valueToTree(workingDays(said.promised())), source));
        values.put(HOURS, new Sourced(CanonicalJson.mapper().valueToTree("" + said.hours()), source));
        values.put(
                PHONE,
                new Sourced(
                        CanonicalJson.mapper().valueToTree("" + (local ? said.phone() + 5 : said.phone())), directory));
        values.put(VISITS, new Sourced(IntNode.valueOf(said.visits()), source));
        if (said.area()) {
            values.put(AREA, new Sourced(IntNode.valueOf(100), source));
        }
        return new Snapshot(
                from,
                true,
                values,
                Set.of("permit"),
                said.area() ? Map.of("pack/area", "number") : Map.of(),
                Set.of("plan"));
    }

    private static Adoption adoption(Adopts adopts) {
        List<LocalValue> values = new ArrayList<>();
        if (adopts.promised() != null) {
            values.add(new LocalValue.ShorterPromise("permit", workingDays(adopts.promised())));
        }
        if (adopts.hours() != null) {
            values.add(new LocalValue.Contact("permit", LocalValue.Field.HOURS, "" + adopts.hours()));
        }
        if (adopts.phone() != null) {
            values.add(new LocalValue.Contact("permit", LocalValue.Field.PHONE, "" + adopts.phone()));
        }
        if (adopts.area() != null) {
            values.add(new LocalValue.ParameterValue("pack", "area", IntNode.valueOf(adopts.area()), "规定"));
        }
        return adoption(adopts.region(), adopts.version(), adopts.day(), adopts.inUse(), values);
    }

    private static Adoption adoption(String region, int version, int day, boolean inUse, List<LocalValue> values) {
        return new Adoption(
                SUBJECT,
                region,
                version,
                inUse ? Adoption.State.IN_USE : Adoption.State.RETIRED,
                FIRST.plusDays(day),
                values,
                Instant.EPOCH,
                "管理员",
                "");
    }

    private static TimeSpan workingDays(int amount) {
        return new TimeSpan(amount, TimeSpan.Unit.WORKING_DAYS, null);
    }
}
