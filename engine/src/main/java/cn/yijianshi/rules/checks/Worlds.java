package cn.yijianshi.rules.checks;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.rules.FactPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the worlds a setting can meet: days × regions × sizes of groups, one for all that nothing tells apart. */
final class Worlds {

    /** More worlds than this are not covered. */
    static final int MOST = 4000;

    private static final List<String> CREDIT = List.of("normal", "broken-promise", "serious-dishonesty");
    private static final List<String> KINDS =
            List.of("person", "enterprise", "individual-business", "institution", "social-organisation", "government");

    private final Setting setting;
    private final Readings readings;
    private final Regions regions;
    private final Map<List<Object>, Space> spaces = new HashMap<>();

    Worlds(Setting setting, Readings readings) {
        this.setting = setting;
        this.readings = readings;
        this.regions = setting.scope().catalogue().regionTree();
    }

    List<World> all() {
        return all(
                days(),
                alike(regions.all().stream()
                        .map(Region::code)
                        .filter(r -> setting.regions().stream().anyMatch(b -> regions.within(r, b)))
                        .toList()));
    }

    /** Those of some days and regions. */
    List<World> all(Collection<LocalDate> days, List<String> places) {
        List<World> worlds = new ArrayList<>();
        for (LocalDate day : days) {
            for (String region : places) {
                ResolvedCells cells = new ResolvedCells(setting.scope(), regions, day, region);
                for (Map<String, Integer> sizes : sizes()) {
                    if (worlds.size() == MOST) {
                        readings.uncovered.add("");
                        return worlds;
                    }
                    worlds.add(new World(day, region, sizes, space(day, sizes), cells));
                }
            }
        }
        return worlds;
    }

    private SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>(readings.lawDates.tailSet(setting.from()));
        days.add(setting.from());
        return days;
    }

    /** One region for all that lie in the same of the named ones. */
    private List<String> alike(Collection<String> codes) {
        Map<Set<String>, String> alike = new LinkedHashMap<>();
        for (String code : codes) {
            Set<String> named = new HashSet<>(regions.upwards(code));
            named.retainAll(readings.regions);
            // The lowest region stands for its like: cases belong to counties and districts.
            String other = alike.get(named);
            if (other == null
                    || regions.upwards(code).size() > regions.upwards(other).size()) {
                alike.put(named, code);
            }
        }
        return List.copyOf(alike.values());
    }

    private List<Map<String, Integer>> sizes() {
        List<Map<String, Integer>> all = new ArrayList<>(List.of(Map.of()));
        readings.sizes.forEach((group, named) -> {
            List<Map<String, Integer>> more = new ArrayList<>();
            for (Map<String, Integer> sizes : all) {
                for (int size : sizes(group, named)) {
                    Map<String, Integer> with = new HashMap<>(sizes);
                    with.put(group, size);
                    more.add(with);
                }
            }
            all.clear();
            all.addAll(more);
        });
        return all;
    }

    private SortedSet<Integer> sizes(String group, Set<BigDecimal> named) {
        SortedSet<Integer> sizes = new TreeSet<>();
        int told = 1;
        for (Map.Entry<String, Reading> entry : readings.facts.entrySet()) {
            Reading reading = entry.getValue();
            if (reading.path instanceof FactPath.GroupElement e && e.group().equals(group)) {
                Dimension item = scalar(entry.getKey(), reading, setting.from());
                told = Math.max(told, reading.counted * item.size());
                BigDecimal most = readings.element(e).map(DataElement::max).orElse(null);
                for (BigDecimal sum : most == null || most.signum() <= 0 ? List.<BigDecimal>of() : reading.sums) {
                    int needed = sum.max(BigDecimal.ZERO)
                            .divide(most, 0, RoundingMode.CEILING)
                            .intValue();
                    sizes.addAll(List.of(needed, needed + 1));
                }
            }
        }
        for (int size = 0; size <= told; size++) {
            sizes.add(size);
        }
        for (BigDecimal number : named) {
            int size = number.setScale(0, RoundingMode.FLOOR).intValue();
            sizes.addAll(List.of(Math.max(0, size - 1), Math.max(0, size), Math.max(0, size + 1)));
        }
        Optional<DataElement> element = setting.scope().catalogue().element(group);
        int least = element.map(DataElement::minItems).orElse(0);
        int most = element.map(DataElement::maxItems).orElse(Integer.MAX_VALUE);
        sizes.add(least);
        return sizes.stream().filter(s -> s >= least && s <= most).collect(Collectors.toCollection(TreeSet::new));
    }

    private Space space(LocalDate day, Map<String, Integer> sizes) {
        boolean ages = readings.facts.values().stream().anyMatch(r -> !r.ages.isEmpty());
        return spaces.computeIfAbsent(List.of(ages ? day : "", sizes), k -> {
            Space space = new Space();
            readings.facts.forEach((key, reading) -> {
                if (!readings.uncovered.contains(key)) {
                    Dimension dimension = dimension(key, reading, day, sizes);
                    boolean open = !(reading.path instanceof FactPath.Answer)
                            && !(reading.path instanceof FactPath.Chosen)
                            && setting.guide().stream().noneMatch(q -> key.equals("form." + q.element()));
                    space.add(key, dimension, open);
                }
            });
            return space;
        });
    }

    private Dimension dimension(String key, Reading reading, LocalDate day, Map<String, Integer> sizes) {
        Dimension item = scalar(key, reading, day);
        if (key.startsWith("per-head.") || !(reading.path instanceof FactPath.GroupElement g)) {
            return item;
        }
        Entries entries = new Entries(item, sizes.getOrDefault(g.group(), 0), reading.counted, reading.sums);
        if (entries.tooMany()) {
            readings.uncovered.add(key);
        }
        return entries;
    }

    private Dimension scalar(String key, Reading reading, LocalDate day) {
        Optional<DataElement> element = readings.element(reading.path);
        boolean derived = key.startsWith("per-head.");
        return switch (reading.kind) {
            case YES_NO -> new YesNo();
            case CODE -> new Codes(codes(reading), regions);
            case REGION -> {
                readings.regions.addAll(reading.codes);
                yield new Codes(alike(regions.all().stream().map(Region::code).toList()), regions);
            }
            case CODES -> {
                List<String> options = options(reading);
                List<String> named = reading.codes.stream()
                        .filter(c -> options.isEmpty() || options.contains(c))
                        .toList();
                yield new CodeSets(
                        named,
                        options.stream()
                                .filter(o -> !named.contains(o))
                                .findFirst()
                                .orElse(null));
            }
            case NUMBER ->
                new Numbers(
                        reading.numbers,
                        derived ? null : element.map(DataElement::min).orElse(null),
                        derived ? null : element.map(DataElement::max).orElse(null));
            case DAY -> new Days(reading.turns, reading.ages, day);
            case LICENCE -> new Licences();
        };
    }

    private List<String> options(Reading reading) {
        List<DataElement.Option> choices =
                readings.element(reading.path).map(DataElement::options).orElse(null);
        if (reading.path instanceof FactPath.Answer a) {
            List<String> own =
                    setting.question(a.question()).map(GuideQuestion::options).orElse(List.of());
            if (!own.isEmpty()) {
                return own;
            }
        }
        return choices == null
                ? List.of()
                : choices.stream().map(DataElement.Option::code).toList();
    }

    private List<String> codes(Reading reading) {
        if (reading.path instanceof FactPath.PartyField p && p.field().equals("kind")) {
            return setting.partyKinds().getOrDefault(p.role(), KINDS);
        }
        if (reading.path instanceof FactPath.PartyField p && p.field().equals("credit")) {
            return CREDIT;
        }
        List<String> options = options(reading);
        if (!options.isEmpty()) {
            return options;
        }
        List<String> open = new ArrayList<>(reading.codes);
        String other = "其他";
        while (open.contains(other)) {
            other += "…";
        }
        open.add(other);
        return open;
    }
}
