package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Conclusion;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.FactPath;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Leaves out of the open questions, from the last to the first, each that changes nothing while those before it are
 * answered and those left out already are not. It changes something where a row that waits for it can hold, with its matter
 * applying, and no row that does not wait for it says as much.
 */
final class Narrowing {

    /** Together well under 20 ms for 500 rows. */
    private static final long FOR_ONE = 10_000;

    private static final long IN_ALL = 150_000;

    /** With more numbers of entries than this nothing is left out. */
    private static final int MOST_WORLDS = 64;

    private final Setting setting;
    private final Place place;
    private final Facts facts;
    private final Search search = new Search(new Effort(FOR_ONE, IN_ALL));
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Integer> worlds = new ArrayList<>();
    private final Map<Integer, Atoms[]> within = new HashMap<>();

    /**
     * What waits for open facts.
     *
     * @param matter its matter, if it is about one
     * @param lines the row; empty for the choice of the matter
     * @param open what it waits for, with the questions on which the asking of that depends
     */
    record Waiting(@Nullable String matter, List<Line> lines, Set<String> open) {}

    /** Facts that are told in several ways and not in all of them yet: rows that read them are not relied on. */
    private final Set<String> divided = new HashSet<>();

    Narrowing(Setting setting, Place place, Facts facts) {
        this.setting = setting;
        this.place = place;
        this.facts = facts;
        for (int world = 0; world < place.worlds(); world++) {
            boolean possible = place.world(world).sizes().entrySet().stream()
                    .allMatch(s -> !facts.groups().containsKey(s.getKey())
                            || facts.groups().get(s.getKey()).size() == s.getValue());
            if (possible) {
                worlds.add(world);
            }
        }
    }

    /** @param open what a row waits for, with the questions on which the asking of that depends */
    void add(Decision.Pending row, Set<String> open) {
        waiting.add(new Waiting(row.matter(), place.lines(row), open));
    }

    /** What is left of the open facts. */
    Set<String> left() {
        Set<String> open = new TreeSet<>();
        waiting.forEach(w -> open.addAll(w.open()));
        if (worlds.isEmpty() || worlds.size() > MOST_WORLDS) {
            return open;
        }
        worlds.forEach(w -> within.put(w, within(place.world(w).space(), open)));
        Set<String> left = new TreeSet<>(open);
        for (String key : keys(open)) {
            Set<String> paths = paths(key);
            if (isIdle(key, paths)) {
                left.removeAll(paths);
                for (int world : worlds) {
                    Space space = place.world(world).space();
                    Integer dimension = space.dimension(key);
                    if (dimension != null) {
                        atoms(world)[dimension] =
                                Atoms.unknown(space.get(dimension).size());
                    }
                }
            }
        }
        return left;
    }

    /** Facts that the applicant is asked for, those asked last first. */
    private Set<String> keys(Set<String> open) {
        Set<String> keys = new LinkedHashSet<>();
        for (Scope.Member member : setting.scope().members().reversed()) {
            ask(new FactPath.Chosen(member.matter()), open, keys);
        }
        for (GuideQuestion question : setting.guide().reversed()) {
            ask(new FactPath.Answer(question.id()), open, keys);
        }
        return keys;
    }

    private void ask(FactPath path, Set<String> open, Set<String> keys) {
        if (open.contains(path.text()) && value(path) == null) {
            keys.add(place.key(path));
        }
    }

    /** How a fact is asked for. */
    private Set<String> paths(String key) {
        Set<String> paths = new HashSet<>();
        for (FactPath path : place.told().getOrDefault(key, Set.of())) {
            if (isAsked(Set.of(path)) && value(path) == null) {
                paths.add(path.text());
            }
        }
        return paths;
    }

    /** Whether the applicant is asked for a fact. */
    private boolean isAsked(Set<FactPath> paths) {
        return paths.stream().allMatch(p -> switch (p) {
            case FactPath.Answer a -> setting.question(a.question()).isPresent();
            case FactPath.Chosen c ->
                setting.scope().members().stream()
                        .anyMatch(m -> m.matter().equals(c.matter()) && m.mode() == Scope.Mode.OPTIONAL);
            default -> false;
        });
    }

    /** The situations that are still possible. */
    private Atoms[] within(Space space, Set<String> open) {
        Atoms[] within = space.possible();
        place.told().forEach((key, paths) -> {
            Integer at = space.dimension(key);
            if (at != null) {
                Dimension dimension = space.get(at);
                List<Integer> known = known(dimension, paths);
                long values = paths.stream().filter(p -> value(p) != null).count();
                if (values == paths.size()) {
                    boolean settled = known.size() == values
                            && known.stream().distinct().count() == 1
                            && dimension.values().has(known.getFirst());
                    within[at] = settled
                            ? Atoms.range(dimension.size(), known.getFirst(), known.getFirst() + 1)
                            : dimension.values().orUnknown(dimension.size());
                } else if (paths.size() > 1) {
                    divided.add(key);
                    within[at] = dimension.values().orUnknown(dimension.size());
                } else if (isAsked(paths)) {
                    boolean stays = paths.stream().noneMatch(p -> open.contains(p.text()));
                    within[at] = stays ? Atoms.unknown(dimension.size()) : dimension.values();
                } else {
                    within[at] = dimension.values().orUnknown(dimension.size());
                }
            }
        });
        return within;
    }

    private List<Integer> known(Dimension dimension, Set<FactPath> paths) {
        List<Integer> known = new ArrayList<>();
        for (FactPath path : paths) {
            JsonNode value = value(path);
            Integer atom = value == null ? null : dimension.atom(value);
            if (atom != null) {
                known.add(atom);
            }
        }
        return known;
    }

    private @Nullable JsonNode value(FactPath path) {
        JsonNode value =
                switch (path) {
                    case FactPath.Answer a -> facts.answers().get(a.question());
                    case FactPath.Form f -> facts.form().get(f.element());
                    case FactPath.Chosen c -> {
                        Boolean chosen = facts.chosen().get(c.matter());
                        yield chosen == null ? null : JsonNodeFactory.instance.booleanNode(chosen);
                    }
                    case FactPath.PartyField p ->
                        facts.party(p.role())
                                .map(party -> field(party, p.field()))
                                .orElse(null);
                    default -> null;
                };
        return value == null || value.isNull() ? null : value;
    }

    private static @Nullable JsonNode field(Facts.PartyFacts party, String field) {
        return switch (field) {
            case "kind" -> party.kind() == null ? null : JsonNodeFactory.instance.stringNode(party.kind());
            case "credit" -> party.credit() == null ? null : JsonNodeFactory.instance.stringNode(party.credit());
            default -> party.fields().get(field);
        };
    }

    private Atoms[] atoms(int world) {
        return java.util.Objects.requireNonNull(within.get(world));
    }

    /** Whether a fact changes nothing, asked for by these paths. */
    private boolean isIdle(String key, Set<String> paths) {
        for (Waiting row : waiting) {
            boolean waits = row.open().stream().anyMatch(paths::contains);
            boolean choice = row.lines().isEmpty();
            if (waits && (choice ? mayApply(row.matter()) : matters(row.lines(), key))) {
                return false;
            }
        }
        return true;
    }

    private boolean mayApply(@Nullable String matter) {
        for (int world : worlds) {
            Situations.Applying applying = place.applies(matter, world);
            for (Box in : applying.in()) {
                if (somewhere(in, world, applying.avoid())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean matters(List<Line> lines, String key) {
        for (Line line : lines) {
            // Not knowing must not stay where it is not the same as no.
            if (!place.isCovered(line) || place.isDelicate(line)) {
                return true;
            }
            for (int world : worlds) {
                Optional<Box> box = place.box(line, world);
                if (box.isPresent() && matters(line, box.get(), key, world)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean matters(Line line, Box box, String key, int world) {
        Space space = place.world(world).space();
        Integer dimension = space.dimension(key);
        if (dimension == null || !box.speaksOf(dimension)) {
            return true;
        }
        boolean always =
                line.then() instanceof Conclusion.Eligibility || line.then() instanceof Conclusion.Applicability;
        Situations.Applying applying = place.applies(always ? null : line.then().matter(), world);
        List<Box> avoid = new ArrayList<>(applying.avoid());
        for (Line other : place.covering(line)) {
            place.box(other, world)
                    .filter(b -> !b.speaksOf(dimension) && !isDivided(b, space))
                    .ifPresent(avoid::add);
        }
        return applying.in().stream()
                .flatMap(in -> box.and(in).stream())
                .anyMatch(both -> somewhere(both, world, avoid));
    }

    private boolean isDivided(Box box, Space space) {
        return divided.stream().map(space::dimension).anyMatch(d -> d != null && box.speaksOf(d));
    }

    /** Whether a situation in a box is outside all others; also where that is not settled. */
    private boolean somewhere(Box box, int world, List<Box> avoid) {
        Search.Result result = search.find(box.in(atoms(world)), avoid);
        return result.point() != null || result.givenUp();
    }
}
