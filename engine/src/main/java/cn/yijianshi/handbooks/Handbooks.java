package cn.yijianshi.handbooks;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.letters.Printer;
import cn.yijianshi.reductions.Reduction;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.Releases;
import cn.yijianshi.rules.RuleEngine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The documents of the releases in force today. They are public, and need no login. Written documents and PDFs are kept for
 * the ones asked for last, since a release never changes and anybody may ask as often as they like.
 */
@Service
public class Handbooks {

    /** How many documents are kept, and as many PDFs. */
    static final int KEPT = 128;

    private final Releases releases;
    private final RuleEngine engine;
    private final Clock clock;
    private final Printer printer = new Printer();
    private final Map<Wanted, Handbook> written = kept();
    private final Map<Wanted, byte[]> printed = kept();

    Handbooks(Releases releases, RuleEngine engine, Clock clock) {
        this.releases = releases;
        this.engine = engine;
        this.clock = clock;
    }

    /** A bundle with the matters of which there are documents too. */
    public record Entry(String bundle, String name, String summary, List<MatterEntry> matters) {}

    /** @param department that handles it */
    public record MatterEntry(String matter, String name, String department) {}

    private record Wanted(String release, @Nullable String matter, Handbook.Kind kind) {}

    /** All bundles in force today, by id. */
    public List<Entry> list() {
        return releases.all().stream()
                .map(Releases.Entry::bundle)
                .distinct()
                .flatMap(bundle -> inForce(bundle, null).stream())
                .map(r -> new Entry(
                        r.bundle().id(),
                        r.bundle().name(),
                        r.bundle().summary(),
                        r.bundle().matters().stream()
                                .map(m -> r.matter(m.matter()))
                                .map(m -> new MatterEntry(m.id(), m.name(), r.departmentName(m.department())))
                                .toList()))
                .toList();
    }

    /** The regions a bundle has documents for, by code: name by code. */
    public Map<String, String> regions(String bundle) {
        Map<String, String> regions = new TreeMap<>();
        inForce(bundle, null).ifPresent(release -> {
            Regions tree = release.definition().catalogue().regionTree();
            release.bundle().regions().forEach(within -> tree.all().stream()
                    .filter(r -> tree.within(r.code(), within))
                    .forEach(r -> regions.put(r.code(), r.name())));
        });
        return regions;
    }

    /**
     * The document of a bundle, or of one of its matters; empty where there is none in force today.
     *
     * @param region division code: with what that region has of its own; null: as it was released
     */
    public Optional<Handbook> find(
            String bundle, @Nullable String matter, Handbook.Kind kind, @Nullable String region) {
        return inForce(bundle, region).flatMap(release -> {
            boolean known = matter == null || release.bundle().member(matter).isPresent();
            return known ? Optional.of(write(release, matter, kind)) : Optional.empty();
        });
    }

    /** The same as PDF. */
    public Optional<byte[]> pdf(String bundle, @Nullable String matter, Handbook.Kind kind, @Nullable String region) {
        Optional<LoadedRelease> release = inForce(bundle, region);
        Optional<Handbook> handbook = find(bundle, matter, kind, region);
        if (release.isEmpty() || handbook.isEmpty()) {
            return Optional.empty();
        }
        Wanted wanted = new Wanted(release.get().hash().hex(), matter, kind);
        synchronized (printed) {
            return Optional.of(printed.computeIfAbsent(wanted, w -> printer.print(PrintedPage.of(handbook.get())))
                    .clone());
        }
    }

    private Handbook write(LoadedRelease release, @Nullable String matter, Handbook.Kind kind) {
        Wanted wanted = new Wanted(release.hash().hex(), matter, kind);
        synchronized (written) {
            return written.computeIfAbsent(wanted, w -> {
                if (matter != null) {
                    Matter found = release.matter(matter);
                    return new MatterHandbook(release, found).write(kind);
                }
                List<Reduction> reductions =
                        Reduction.ofScenarios(release.definition(), release.process(), engine, release.rules());
                return new BundleHandbook(release, reductions).write(kind);
            });
        }
    }

    /** The release in force in a region; of no region in particular as it was released. */
    private Optional<LoadedRelease> inForce(String bundle, @Nullable String region) {
        LocalDate today = LocalDate.now(clock.withZone(WorkCalendar.ZONE));
        if (region != null) {
            return releases.inForce(bundle, today, region);
        }
        return releases.all().stream()
                .filter(e -> e.bundle().equals(bundle) && !e.effectiveFrom().isAfter(today))
                .findFirst()
                .map(e -> releases.load(e.hash()));
    }

    private static <T> Map<Wanted, T> kept() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Wanted, T> eldest) {
                return size() > KEPT;
            }
        };
    }
}
