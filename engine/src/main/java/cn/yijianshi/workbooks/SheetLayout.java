package cn.yijianshi.workbooks;

import cn.yijianshi.catalogue.EntryKind;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The elements of entries as people write them: one sheet of a workbook, and fields of an editor. It says which entries
 * stand in it, or which list of theirs, and has a column for each element. The first column of an entry's sheet is its
 * key; the first of a list's sheet is the key of the entry the row belongs to.
 *
 * @param list pointer of the list within the entry; empty where a row is an entry
 * @param columns those behind the key; a single one with an empty pointer where the list holds plain values
 */
public record SheetLayout(String name, EntryKind kind, String list, String keyLabel, List<Column> columns) {

    /**
     * @param pointer of the element within the row's object, as {@code promised/amount}; names that begin with @ are not
     *     elements of the entry but of its version
     */
    public record Column(String label, String pointer, CellType type) {
        /** Whether it tells of the entry's version rather than of the entry. */
        public boolean ofVersion() {
            return pointer.startsWith("@");
        }
    }

    static final String VERSION = "@version";
    static final String STATE = "@state";
    static final String EFFECTIVE = "@effectiveFrom";

    /** The sheets of a kind: that of its entries first, then those of the lists they hold. */
    public static List<SheetLayout> of(EntryKind kind) {
        return CatalogueSheets.ALL.stream()
                .filter(sheet -> sheet.kind() == kind)
                .toList();
    }

    /** Whether a row is an entry; otherwise it is one of a list that an entry holds. */
    public boolean isEntry() {
        return list.isEmpty();
    }

    /** The name of the key within an entry's content. */
    String keyName() {
        return kind == EntryKind.REGION ? "code" : "id";
    }

    /** An entry that says nothing yet but its key, and of a matter that its lists are empty. */
    public ObjectNode begin(String key) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put(keyName(), key);
        if (kind == EntryKind.MATTER) {
            tree.put("state", "draft"); // the register writes the true one
            List.of("basis", "conditions", "steps", "results", "materials", "reads", "requiredElements")
                    .forEach(tree::putArray);
        }
        return tree;
    }

    /** Puts a value where a pointer such as {@code promised/amount} leads, making the objects on the way. */
    public static void put(ObjectNode tree, String pointer, JsonNode value) {
        String[] steps = pointer.split("/");
        ObjectNode at = tree;
        for (int i = 0; i + 1 < steps.length; i++) {
            JsonNode next = at.path(steps[i]);
            at = next instanceof ObjectNode object ? object : at.putObject(steps[i]);
        }
        at.set(steps[steps.length - 1], value);
    }
}
