package cn.yijianshi.bundle;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Entry;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.definitions.DefinitionReader;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a catalogue that does not come from files to the same checks: the format's schema, whether entries know each
 * other, the standard.
 */
public final class CatalogueCheck {

    private final DefinitionReader reader = new DefinitionReader();

    /** What an entry is called in the faults: {@code matter/food-permit}. */
    public static String place(EntryKind kind, String key) {
        return kind.fileKind() + "/" + key;
    }

    /**
     * What an entry says, before anybody knows whether it can be one.
     *
     * @param key what its place is called in faults; also where its own key is missing
     */
    public record Content(EntryKind kind, String key, ObjectNode tree) {}

    /**
     * @param catalogue the entries that can be read
     * @param faults of all; the file is the entry's {@link #place}, the element a JSON pointer within the entry
     */
    public record Checked(Catalogue catalogue, List<Fault> faults) {}

    /** Reads and checks entries that nobody has looked at. */
    public Checked read(List<Content> contents) {
        Faults faults = new Faults();
        List<ParsedFile> parsed = new ArrayList<>();
        for (Content content : contents) {
            reader.readTree(
                            place(content.kind(), content.key()),
                            content.kind().fileKind(),
                            fileOf(content.kind(), content.tree()),
                            faults)
                    .ifPresent(parsed::add);
        }
        CatalogueReader places = new CatalogueReader();
        Catalogue valid = places.read(parsed, faults);
        new CatalogueChecks(valid, places, faults).check();
        return new Checked(
                valid, faults.sorted().stream().map(CatalogueCheck::within).toList());
    }

    /**
     * @param entry what the content says; null where its faults stop it
     */
    public record Format(@Nullable Entry entry, List<Fault> faults) {}

    /** Reads one entry by its format alone. */
    public Format format(Content content) {
        Faults faults = new Faults();
        Catalogue read = new CatalogueReader()
                .read(
                        reader
                                .readTree(
                                        place(content.kind(), content.key()),
                                        content.kind().fileKind(),
                                        fileOf(content.kind(), content.tree()),
                                        faults)
                                .stream()
                                .toList(),
                        faults);
        return new Format(
                read.all().findFirst().orElse(null),
                faults.sorted().stream().map(CatalogueCheck::within).toList());
    }

    /** All faults of a catalogue. */
    public List<Fault> of(Catalogue catalogue) {
        return read(catalogue
                        .all()
                        .map(e -> new Content(
                                e.kind(), e.key(), CanonicalJson.mapper().valueToTree(e)))
                        .toList())
                .faults();
    }

    private static ObjectNode fileOf(EntryKind kind, ObjectNode content) {
        ObjectNode file = CanonicalJson.mapper().createObjectNode();
        file.put("format", DefinitionReader.FORMAT).put("kind", kind.fileKind());
        if (kind.listKey().isEmpty()) {
            file.setAll(content);
        } else {
            file.putArray(kind.listKey()).add(content);
        }
        return file;
    }

    /** A file of a list kind holds one entry here: its pointers begin with the list's. */
    private static Fault within(Fault fault) {
        String kind = fault.file().substring(0, fault.file().indexOf('/'));
        String list = EntryKind.of(kind).map(EntryKind::listKey).orElse("");
        String prefix = "/" + list + "/0";
        boolean prefixed = !list.isEmpty() && fault.element().startsWith(prefix);
        String element = prefixed ? fault.element().substring(prefix.length()) : fault.element();
        return new Fault(fault.severity(), fault.code(), fault.file(), 0, element, fault.message(), fault.mend());
    }
}
