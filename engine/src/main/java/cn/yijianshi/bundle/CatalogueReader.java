package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.EvidenceType;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads the catalogue's files; an id that is there twice is an error. Remembers where each entry stands. */
final class CatalogueReader {

    private final Map<String, Place> places = new HashMap<>();

    /** Where an entry of the catalogue stands. */
    record Place(ParsedFile file, String pointer) {}

    Catalogue read(List<ParsedFile> files, Faults faults) {
        return new Catalogue(
                list(files, "regions", "regions", Region.class, Region::code, faults),
                list(files, "departments", "departments", Department.class, Department::id, faults),
                list(files, "data-elements", "elements", DataElement.class, DataElement::id, faults),
                list(files, "evidence-types", "evidence", EvidenceType.class, EvidenceType::id, faults),
                list(files, "materials", "materials", Material.class, Material::id, faults),
                matters(files, faults));
    }

    /** Where an entry of a kind stands: {@code regions, departments, data-elements, evidence-types, materials, matter}. */
    Place place(String kind, String id) {
        return java.util.Objects.requireNonNull(places.get(kind + "/" + id), () -> kind + "/" + id);
    }

    private List<Matter> matters(List<ParsedFile> files, Faults faults) {
        List<Matter> matters = new ArrayList<>();
        for (ParsedFile file : files) {
            if (file.kind().equals("matter")) {
                Trees.bind(file, Matter.class, faults)
                        .filter(m -> isNew("matter", m.id(), file, "/id", faults))
                        .ifPresent(matters::add);
            }
        }
        return matters;
    }

    private <T> List<T> list(
            List<ParsedFile> files, String kind, String key, Class<T> type, Function<T, String> id, Faults faults) {
        List<T> all = new ArrayList<>();
        for (ParsedFile file : files) {
            if (file.kind().equals(kind)) {
                List<T> bound = Trees.bindAll(file, key, type, faults);
                for (int i = 0; i < bound.size(); i++) {
                    if (isNew(kind, id.apply(bound.get(i)), file, "/" + key + "/" + i, faults)) {
                        all.add(bound.get(i));
                    }
                }
            }
        }
        return all;
    }

    private boolean isNew(String kind, String id, ParsedFile file, String pointer, Faults faults) {
        Place first = places.putIfAbsent(kind + "/" + id, new Place(file, pointer));
        if (first == null) {
            return true;
        }
        String there = first.file().path() + " 第 " + first.file().lineOf(first.pointer()) + " 行";
        List<String> differing = differing(entry(first.file(), first.pointer()), entry(file, pointer));
        if (differing.isEmpty()) {
            faults.error(file, pointer, "duplicate-id", "编号“" + id + "”已在 " + there + "用过", "换一个编号，或删去其中一处");
        } else {
            faults.error(
                    file,
                    pointer,
                    "other-meaning",
                    "编号“" + id + "”在 " + there + "是另一个意思（" + String.join("、", differing) + " 不同）",
                    "同一件东西只留一处；不是一回事的，换一个编号");
        }
        return false;
    }

    private static JsonNode entry(ParsedFile file, String pointer) {
        return pointer.equals("/id") ? file.tree() : file.tree().at(pointer);
    }

    /** The keys in which two entries of one id differ. */
    private static List<String> differing(JsonNode one, JsonNode other) {
        Set<String> keys = new TreeSet<>(one.propertyNames());
        keys.addAll(other.propertyNames());
        return keys.stream().filter(k -> !one.path(k).equals(other.path(k))).toList();
    }
}
