package cn.yijianshi.releases;

import cn.yijianshi.bundle.AnswerCheck;
import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.BundleTables;
import cn.yijianshi.bundle.GuideFlow;
import cn.yijianshi.bundle.ReleaseDocument;
import cn.yijianshi.bundle.ReleaseScope;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.forms.FormValidator;
import cn.yijianshi.process.ProcessCompiler;
import cn.yijianshi.process.ProcessReader;
import cn.yijianshi.process.ProcessReading;
import cn.yijianshi.process.ProcessRunner;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.rules.RuleEngine;
import cn.yijianshi.rules.checks.TableReport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The releases: made once, never changed, looked up by law date and region. Compiled rules and processes are kept for the
 * releases used last, at most {@value #KEPT}; one that is pushed out is compiled again when it is next asked for.
 */
@Service
public class Releases {

    /** How many releases stay compiled. */
    static final int KEPT = 16;

    private final JdbcClient jdbc;
    private final ProcessRunner processes;
    private final RuleEngine rules;
    private final LocalEditions editions;
    private final Clock clock;
    private final FormValidator validator = new FormValidator();
    private final Kept<LoadedRelease> loaded = new Kept<>(KEPT);

    Releases(JdbcClient jdbc, ProcessRunner processes, RuleEngine rules, LocalEditions editions, Clock clock) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.rules = rules;
        this.editions = editions;
        this.clock = clock;
    }

    /** A release in a list. */
    public record Entry(String hash, String bundle, int version, String name, LocalDate effectiveFrom) {}

    /**
     * Makes a release of a definition that has no errors; the same definition is the same release.
     *
     * @throws IllegalStateException if another definition was already released under this version
     * @throws IllegalArgumentException if its tables have errors, which whoever releases it looks at first
     */
    public Hash release(BundleDefinition definition) {
        TableReport tables = BundleTables.check(definition);
        if (tables.hasErrors()) {
            throw new IllegalArgumentException(
                    "Tables of " + definition.bundle().id() + " have errors: "
                            + tables.findings().getFirst().told());
        }
        String content = ReleaseDocument.write(definition);
        Hash hash = ReleaseDocument.hash(content);
        String bundle = definition.bundle().id();
        int version = definition.bundle().version();
        Optional<String> there = jdbc.sql("""
                        select hash from release where bundle_id = :bundle and version = :version and original is null
                        """)
                .param("bundle", bundle)
                .param("version", version)
                .query(String.class)
                .optional();
        if (there.isPresent() && !there.get().equals(hash.hex())) {
            throw new IllegalStateException(
                    "Bundle " + bundle + " version " + version + " was released with other content; raise its version");
        }
        store(definition.bundle(), content, hash, null);
        return hash;
    }

    private void store(Bundle bundle, String content, Hash hash, @Nullable Hash original) {
        jdbc.sql("""
                        insert into release
                          (hash, bundle_id, version, name, effective_from, regions, content, created_at, original)
                        values (:hash, :bundle, :version, :name, :from, :regions, :content, :now, :original)
                        on conflict (hash) do nothing
                        """)
                .param("hash", hash.hex())
                .param("bundle", bundle.id())
                .param("version", bundle.version())
                .param("name", bundle.name())
                .param("from", bundle.effectiveFrom())
                .param("regions", bundle.regions().toArray(String[]::new))
                .param("content", content)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("original", original == null ? null : original.hex())
                .update();
    }

    /** The edition of a region, which a case can be pinned to: stored when it is first asked for. */
    private LoadedRelease local(LoadedRelease release, String region, LocalDate day) {
        return editions.of(release.hash(), release.definition(), region, day)
                .map(edition -> {
                    if (!isStored(edition.hash())) {
                        store(edition.definition().bundle(), edition.content(), edition.hash(), release.hash());
                    }
                    return load(edition.hash().hex());
                })
                .orElse(release);
    }

    private boolean isStored(Hash hash) {
        return jdbc.sql("select exists (select 1 from release where hash = :hash)")
                .param("hash", hash.hex())
                .query(Boolean.class)
                .single();
    }

    /** Whether there is a release of exactly this definition. */
    boolean isReleased(BundleDefinition definition) {
        return isStored(ReleaseDocument.hash(ReleaseDocument.write(definition)));
    }

    /** All releases, by bundle, those that came into force last first; not what regions made of them. */
    public List<Entry> all() {
        return ReleasedDefinitions.entries(jdbc);
    }

    /** For each bundle the newest release that is in force on a day and is for a region, as it holds there. */
    public List<LoadedRelease> inForce(LocalDate day, String region) {
        return released(day, region).map(r -> local(r, region, day)).toList();
    }

    /** The release of a bundle in force on a day in a region, as it holds there. */
    public Optional<LoadedRelease> inForce(String bundle, LocalDate day, String region) {
        return released(day, region)
                .filter(r -> r.bundle().id().equals(bundle))
                .findFirst()
                .map(r -> local(r, region, day));
    }

    private Stream<LoadedRelease> released(LocalDate day, String region) {
        Map<String, LoadedRelease> newest = new LinkedHashMap<>();
        for (Entry entry : all()) {
            if (!entry.effectiveFrom().isAfter(day) && !newest.containsKey(entry.bundle())) {
                LoadedRelease release = load(entry.hash());
                boolean covered = release.bundle().regions().stream()
                        .anyMatch(r ->
                                release.definition().catalogue().regionTree().within(region, r));
                if (covered) {
                    newest.put(entry.bundle(), release);
                }
            }
        }
        return newest.values().stream();
    }

    /**
     * A release by its hash, compiled.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LoadedRelease load(String hash) {
        return loaded.get(new Hash(hash), this::compile);
    }

    /** Decides a situation by a release's rules, from the facts its tables read and no others. */
    public DecisionRecord decide(LoadedRelease release, Facts facts) {
        Facts read = new FactsRead(release.rules().scope()).only(facts);
        Decision decision = rules.decide(release.rules(), read);
        return DecisionRecord.of(read, decision);
    }

    private LoadedRelease compile(Hash hash) {
        BundleDefinition definition = ReleasedDefinitions.read(jdbc, hash);
        ProcessReading reading = new ProcessReader()
                .read(new DefinitionFile("process.bpmn", definition.process().getBytes(StandardCharsets.UTF_8)));
        String processKey = "release-" + hash.brief();
        processes.deploy(processKey, new ProcessCompiler().compile(processKey, reading));
        return new LoadedRelease(
                hash,
                definition,
                rules.compile(ReleaseScope.of(hash.hex(), definition)),
                reading.runnable()
                        .orElseThrow(() -> new IllegalStateException("The process of " + hash + " cannot run")),
                new GuideFlow(definition),
                new AnswerCheck(definition, validator),
                processKey);
    }
}
