package cn.yijianshi.adoption;

import cn.yijianshi.canonical.Hash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Original, adopters' values and decisions as one view: walks through the days on which anything changes, from the original's
 * region down to the one that asks. A value that cannot stand is dropped on the day it cannot, and does not come back by
 * itself when the original changes again: the adopter sets it anew. A pure function of what it is given.
 */
final class Resolution {

    private final Subject subject;
    private final String region;
    private final List<String> path;
    private final List<Snapshot> snapshots;
    private final @Nullable Resolution above;
    private final List<Adoption> adoptions;
    private final Map<String, Choice.Made> decisions = new HashMap<>();
    private final List<Day> days = new ArrayList<>();

    /** The state from a day on: one level for each region of the path, and what the last of them has. */
    private record Day(LocalDate from, Snapshot original, List<Level> levels, SortedMap<Element, Sourced> values) {}

    /**
     * @param region the one that asks
     * @param path regions below the original's, the highest first, the one that asks last; empty in the original's own
     * @param above the resolution of the path's last region but one, as that region sees the original; null where there is
     *     none
     * @param snapshots as the region that asks sees the original
     * @param decisions in the order they were made
     */
    Resolution(
            Subject subject,
            String region,
            List<String> path,
            @Nullable Resolution above,
            List<Snapshot> snapshots,
            List<Adoption> adoptions,
            List<Choice.Made> decisions) {
        this.subject = subject;
        this.region = region;
        this.path = List.copyOf(path);
        this.above = above;
        this.snapshots =
                snapshots.stream().sorted(Comparator.comparing(Snapshot::from)).toList();
        this.adoptions = List.copyOf(adoptions);
        decisions.forEach(d -> this.decisions.put(key(d.region(), d.difference(), d.adoptionVersion()), d));
        walk(decisions);
    }

    /** What holds on a day; empty where the original is not offered then. */
    Optional<Resolved> on(LocalDate day) {
        return at(day).filter(d -> d.original().offered())
                .map(d -> new Resolved(subject, region, day, adopter(d), d.values()));
    }

    /** The same without what the last region of the path says itself. */
    Optional<Resolved> withoutOwn(LocalDate day) {
        return at(day).filter(d -> d.original().offered())
                .map(d -> new Resolved(
                        subject,
                        region,
                        day,
                        null,
                        d.levels().isEmpty() ? d.values() : d.levels().getLast().inherited()));
    }

    /** What the last region of the path would have on a day without values of its own. */
    Optional<Standing> inherited(LocalDate day) {
        return at(day).filter(d -> d.original().offered() && !d.levels().isEmpty())
                .map(d -> new Standing(d.original(), d.levels().getLast().inherited()));
    }

    /** What changes of the original change for the last region of the path, since it adopted; by day and element. */
    List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        for (int i = 1; i < days.size() && !path.isEmpty(); i++) {
            Level before = days.get(i - 1).levels().getLast();
            Level after = days.get(i).levels().getLast();
            if (before.adopts() && after.adopts()) {
                all.addAll(differences(before, after, days.get(i)));
            }
        }
        return all;
    }

    private List<Difference> differences(Level before, Level after, Day day) {
        Adoption adoption = Objects.requireNonNull(after.adoption());
        Map<Element, LocalValue> own = new TreeMap<>();
        adoption.values().stream()
                .filter(v -> !before.dropped().contains(v.element()) || !adoption.equals(before.adoption()))
                .forEach(v -> own.put(v.element(), v));
        Standing standing = new Standing(day.original(), after.inherited());
        Set<Element> concerned = changed(before.inherited(), after.inherited());
        own.values().stream()
                .filter(v -> standing.objection(v).isPresent())
                .map(LocalValue::element)
                .forEach(concerned::add);
        List<Difference> found = new ArrayList<>();
        for (Element element : concerned) {
            LocalValue local = own.get(element);
            Optional<String> objection = local == null ? Optional.empty() : standing.objection(local);
            Hash id = id(after.region(), element, day.from(), before.inherited(), after.inherited());
            found.add(new Difference(
                    id,
                    element,
                    json(before.inherited(), element),
                    json(after.inherited(), element),
                    day.from(),
                    local == null
                            ? Difference.Effect.BY_ITSELF
                            : objection.isPresent() ? Difference.Effect.MUST_DECIDE : Difference.Effect.LOCAL_STANDS,
                    objection.orElse(""),
                    local == null ? null : local.content(),
                    adoption.version(),
                    decisions.get(key(after.region(), id, adoption.version()))));
        }
        return found;
    }

    private void walk(List<Choice.Made> made) {
        Set<LocalDate> dates = new TreeSet<>();
        snapshots.forEach(s -> dates.add(s.from()));
        adoptions.forEach(a -> dates.add(a.effectiveFrom()));
        made.forEach(d -> dates.add(d.from()));
        if (above != null) {
            above.days.forEach(d -> dates.add(d.from()));
        }
        for (LocalDate date : dates) {
            snapshots.stream()
                    .filter(s -> !s.from().isAfter(date))
                    .reduce((a, b) -> b)
                    .ifPresent(s -> days.add(day(date, s)));
        }
    }

    private Day day(LocalDate date, Snapshot original) {
        Day yesterday = days.isEmpty() ? null : days.getLast();
        SortedMap<Element, Sourced> values = new TreeMap<>(original.values());
        List<Level> levels = new ArrayList<>();
        if (above != null) {
            above.at(date).ifPresent(d -> levels.addAll(d.levels()));
        }
        levels.forEach(level -> apply(level, values));
        if (!path.isEmpty()) {
            Level before = yesterday == null ? null : yesterday.levels().getLast();
            Level own = level(region, date, original, new TreeMap<>(values), before);
            levels.add(own);
            apply(own, values);
        }
        return new Day(date, original, levels, values);
    }

    private Level level(
            String region,
            LocalDate date,
            Snapshot original,
            SortedMap<Element, Sourced> inherited,
            @Nullable Level before) {
        Adoption adoption = inForce(region, date).orElse(null);
        Set<Element> dropped = new LinkedHashSet<>();
        Map<Hash, Element> seen = new HashMap<>();
        if (before != null) {
            if (Objects.equals(before.adoption(), adoption)) {
                dropped.addAll(before.dropped());
                seen.putAll(before.seen());
            }
            changed(before.inherited(), inherited)
                    .forEach(e -> seen.put(id(region, e, date, before.inherited(), inherited), e));
        }
        if (adoption != null && adoption.inUse()) {
            Standing standing = new Standing(original, inherited);
            Set<Element> accepted = accepted(region, adoption, seen, date);
            adoption.values().stream()
                    .filter(v -> accepted.contains(v.element())
                            || standing.objection(v).isPresent())
                    .forEach(v -> dropped.add(v.element()));
        }
        return new Level(region, inherited, adoption, dropped, seen);
    }

    private Set<Element> accepted(String region, Adoption adoption, Map<Hash, Element> seen, LocalDate date) {
        return seen.entrySet().stream()
                .filter(change -> {
                    Choice.Made made = decisions.get(key(region, change.getKey(), adoption.version()));
                    return made != null
                            && made.choice() == Choice.ACCEPT
                            && !made.from().isAfter(date);
                })
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** An adopter's value does not reach below: what the directory or a pack says of a region further down is nearer. */
    private void apply(Level level, SortedMap<Element, Sourced> values) {
        Adoption adoption = level.adoption();
        if (adoption == null || !adoption.inUse()) {
            return;
        }
        int place = path.indexOf(level.region());
        Source source = new Source.Adopter(
                level.region(), adoption.version(), adoption.effectiveFrom(), adoption.changedBy(), adoption.note());
        for (LocalValue value : adoption.values()) {
            Sourced there = values.get(value.element());
            boolean nearer = there != null && path.indexOf(there.source().region()) > place;
            if (!nearer && !level.dropped().contains(value.element())) {
                values.put(value.element(), new Sourced(value.content(), source));
            }
        }
    }

    /** A later version replaces all that were planned before it. */
    private Optional<Adoption> inForce(String region, LocalDate date) {
        return adoptions.stream()
                .filter(a -> a.region().equals(region) && !a.effectiveFrom().isAfter(date))
                .max(Comparator.comparingInt(Adoption::version));
    }

    private Optional<Day> at(LocalDate date) {
        return days.stream().filter(d -> !d.from().isAfter(date)).reduce((a, b) -> b);
    }

    private static @Nullable String adopter(Day day) {
        return day.levels().stream()
                .filter(Level::adopts)
                .map(Level::region)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private static Set<Element> changed(SortedMap<Element, Sourced> before, SortedMap<Element, Sourced> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(e -> !Objects.equals(json(before, e), json(after, e)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable JsonNode json(SortedMap<Element, Sourced> values, Element element) {
        Sourced there = values.get(element);
        return there == null ? null : there.value();
    }

    private Hash id(
            String region,
            Element element,
            LocalDate day,
            SortedMap<Element, Sourced> before,
            SortedMap<Element, Sourced> after) {
        return Difference.id(subject, region, element, day, json(before, element), json(after, element));
    }

    private static String key(String region, Hash difference, int adoptionVersion) {
        return region + "/" + difference + "/" + adoptionVersion;
    }
}
