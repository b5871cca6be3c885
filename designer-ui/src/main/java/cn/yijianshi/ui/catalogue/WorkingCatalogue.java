package cn.yijianshi.ui.catalogue;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.register.CatalogueRegister;
import cn.yijianshi.register.EntryState;
import cn.yijianshi.register.Recorded;
import cn.yijianshi.standards.Finding;
import cn.yijianshi.standards.StandardCheck;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The newest versions of all entries, as an editor works on them.
 *
 * @param matters every matter, drafts and cancelled ones too, by name
 * @param entries all entries that are not cancelled
 */
record WorkingCatalogue(List<Recorded> matters, Catalogue entries) {

    static WorkingCatalogue of(CatalogueRegister register) {
        List<Recorded> heads = register.heads();
        return new WorkingCatalogue(
                heads.stream()
                        .filter(r -> r.entry() instanceof Matter)
                        .sorted(Comparator.comparing(r -> r.entry().name(), Collator.getInstance(Locale.CHINA)))
                        .toList(),
                Catalogue.of(heads.stream()
                        .filter(r -> r.state() != EntryState.CANCELLED)
                        .map(Recorded::entry)
                        .toList()));
    }

    Optional<Recorded> matter(String id) {
        return matters.stream().filter(r -> r.entry().key().equals(id)).findFirst();
    }

    /** An entry's name; its key where nobody knows it. */
    String name(EntryKind kind, String key) {
        return entries.entry(kind, key).map(e -> e.name()).orElse(key);
    }

    /** Where the catalogue falls short of the standard. */
    List<Finding> findings() {
        return StandardCheck.of(entries);
    }

    /** Those findings that concern a matter: its own, and those of the materials it asks for. */
    static List<Finding> of(Matter matter, List<Finding> findings) {
        Set<String> concerned = Stream.concat(
                        Stream.of(EntryKind.MATTER + matter.id()),
                        matter.materials().stream().map(r -> EntryKind.MATERIAL + r.material()))
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(f -> concerned.contains(f.entry().kind() + f.entry().key()))
                .toList();
    }
}
