package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.DefinitionReader;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.forms.FormChecks;
import cn.yijianshi.letters.LetterChecks;
import cn.yijianshi.letters.LetterTemplate;
import cn.yijianshi.process.ProcessReader;
import cn.yijianshi.process.ProcessReading;
import cn.yijianshi.rules.LocatedPacks;
import cn.yijianshi.rules.RulePack;
import cn.yijianshi.rules.RulePackReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts definition files together: catalogue, packs, and for each {@code bundle.yaml} its guide, process and letters from
 * the same folder, and its scenarios wherever they are. Letters outside of every bundle's folder are for all bundles; one
 * of the same id in a bundle's folder takes its place there. Then checks them. Nothing is thrown for what is wrong in a
 * file: all faults come back at once.
 */
public final class DefinitionLoader {

    private final DefinitionReader reader = new DefinitionReader();
    private final RulePackReader packReader = new RulePackReader();
    private final ProcessReader processReader = new ProcessReader();

    public Definitions load(DefinitionFiles files) {
        Faults faults = new Faults();
        List<ParsedFile> parsed = reader.read(files, faults);
        CatalogueReader catalogueReader = new CatalogueReader();
        Catalogue catalogue = catalogueReader.read(parsed, faults);
        LocatedPacks packs = packReader.read(parsed, faults);
        new CatalogueChecks(catalogue, catalogueReader, faults).check();
        parsed.stream()
                .filter(p -> p.kind().equals("data-elements"))
                .forEach(p -> FormChecks.elements(p, catalogue, faults));
        List<LetterTemplate> lettersForAll = lettersForAll(parsed, faults);
        List<BundleDefinition> bundles = new ArrayList<>();
        for (ParsedFile file : parsed) {
            if (file.kind().equals("bundle")) {
                bundle(file, files, parsed, catalogue, packs, lettersForAll, faults)
                        .ifPresent(bundles::add);
            }
        }
        Map<String, String> scenarioFiles = new TreeMap<>();
        parsed.stream()
                .filter(p -> p.kind().equals("scenario"))
                .forEach(p -> scenarioFiles.put(
                        p.tree().path("bundle").asString("") + "/"
                                + p.tree().path("id").asString(""),
                        p.path()));
        return new Definitions(catalogue, packs, bundles, scenarioFiles, faults.sorted());
    }

    private Optional<BundleDefinition> bundle(
            ParsedFile file,
            DefinitionFiles files,
            List<ParsedFile> parsed,
            Catalogue catalogue,
            LocatedPacks packs,
            List<LetterTemplate> lettersForAll,
            Faults faults) {
        Optional<Bundle> bound = Trees.bind(file, Bundle.class, faults);
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        Bundle bundle = bound.get();
        String folder = folder(file);
        List<ParsedFile> inFolder =
                parsed.stream().filter(p -> p.path().startsWith(folder)).toList();
        Optional<ParsedFile> guideFile =
                inFolder.stream().filter(p -> p.kind().equals("guide")).findFirst();
        Optional<Guide> guide = guideFile.flatMap(g -> Trees.bind(g, Guide.class, faults));
        Optional<DefinitionFile> processFile = files.files().stream()
                .filter(f -> f.isBpmn() && f.path().startsWith(folder))
                .findFirst();
        if (guideFile.isEmpty()) {
            faults.error(file, "", "no-guide", "“" + bundle.name() + "”没有情形引导", "在同一文件夹里写 guide.yaml");
        }
        if (processFile.isEmpty()) {
            faults.error(file, "", "no-process", "“" + bundle.name() + "”没有流程", "在同一文件夹里放 process.bpmn");
        }
        if (guide.isEmpty() || processFile.isEmpty()) {
            return Optional.empty();
        }
        List<RulePack> used = packs(file, bundle, packs, faults);
        List<LetterTemplate> own = bindKind(inFolder, "letter", LetterTemplate.class, LetterTemplate::id, faults);
        List<ParsedFile> scenarioFiles = parsed.stream()
                .filter(p -> p.kind().equals("scenario")
                        && p.tree().path("bundle").asString("").equals(bundle.id()))
                .toList();
        List<Scenario> scenarios = bindKind(scenarioFiles, "scenario", Scenario.class, Scenario::id, faults);
        Set<String> formElements = bundle.matters().stream()
                .flatMap(m -> catalogue.matter(m.matter()).stream())
                .flatMap(m -> m.reads().stream())
                .collect(Collectors.toSet());
        FormChecks.layout(file, catalogue, formElements, faults);
        inFolder.stream()
                .filter(p -> p.kind().equals("letter"))
                .forEach(p -> LetterChecks.check(p, formElements, readByAll(bundle, catalogue), faults));
        ProcessReading process = processReader.read(processFile.get());
        process.faults().forEach(faults::add);
        BundleDefinition whole = new BundleDefinition(
                bundle, guide.get(), processFile.get().text(), letters(own, lettersForAll), used, catalogue, scenarios);
        boolean known = new BundleChecks(whole, file, guideFile.get(), process, packs, faults).check();
        BundleDefinition narrowed = known ? UsedCatalogue.narrow(whole) : whole;
        return Optional.of(narrowed);
    }

    private static List<LetterTemplate> lettersForAll(List<ParsedFile> parsed, Faults faults) {
        List<String> bundleFolders = parsed.stream()
                .filter(p -> p.kind().equals("bundle"))
                .map(DefinitionLoader::folder)
                .toList();
        List<ParsedFile> files = parsed.stream()
                .filter(p -> p.kind().equals("letter") && bundleFolders.stream().noneMatch(p.path()::startsWith))
                .toList();
        files.forEach(p -> LetterChecks.check(p, Set.of(), Set.of(), faults));
        return bindKind(files, "letter", LetterTemplate.class, LetterTemplate::id, faults);
    }

    private static Set<String> readByAll(Bundle bundle, Catalogue catalogue) {
        return bundle.matters().stream()
                .flatMap(m -> catalogue.matter(m.matter()).stream())
                .map(Matter::visibleElements)
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static List<LetterTemplate> letters(List<LetterTemplate> own, List<LetterTemplate> forAll) {
        Set<String> replaced = own.stream().map(LetterTemplate::id).collect(Collectors.toSet());
        return Stream.concat(own.stream(), forAll.stream().filter(l -> !replaced.contains(l.id())))
                .sorted(Comparator.comparing(LetterTemplate::id))
                .toList();
    }

    private static String folder(ParsedFile file) {
        return file.path().substring(0, file.path().lastIndexOf('/') + 1);
    }

    private static List<RulePack> packs(ParsedFile file, Bundle bundle, LocatedPacks packs, Faults faults) {
        List<RulePack> used = new ArrayList<>();
        for (int i = 0; i < bundle.packs().size(); i++) {
            String id = bundle.packs().get(i);
            Optional<RulePack> pack = packs.pack(id);
            if (pack.isEmpty()) {
                faults.error(file, "/packs/" + i, "unknown-pack", "没有规则包“" + id + "”", "改正编号，或加上这个规则包");
            }
            pack.ifPresent(used::add);
        }
        return used;
    }

    private static <T> List<T> bindKind(
            List<ParsedFile> files, String kind, Class<T> type, Function<T, String> id, Faults faults) {
        List<T> all = new ArrayList<>();
        for (ParsedFile file : files) {
            if (file.kind().equals(kind)) {
                Optional<T> bound = Trees.bind(file, type, faults);
                if (bound.isPresent() && all.stream().anyMatch(o -> id.apply(o).equals(id.apply(bound.get())))) {
                    faults.error(file, "/id", "duplicate-id", "编号“" + id.apply(bound.get()) + "”重复", "换一个编号");
                } else {
                    bound.ifPresent(all::add);
                }
            }
        }
        all.sort(Comparator.comparing(id));
        return all;
    }
}
