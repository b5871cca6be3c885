package cn.yijianshi.workbooks;

import cn.yijianshi.catalogue.EntryKind;
import java.util.List;

/**
 * One sheet: which entries stand in it, or which list of theirs, and a column for each element. The first column of an
 * entry's sheet is its key; the first of a list's sheet is the key of the entry the row belongs to.
 *
 * @param list pointer of the list within the entry; empty where a row is an entry
 * @param columns those behind the key; a single one with an empty pointer where the list holds plain values
 */
record SheetLayout(String name, EntryKind kind, String list, String keyLabel, List<Column> columns) {

    /**
     * @param pointer of the element within the row's object, as {@code promised/amount}; names that begin with @ are not
     *     elements of the entry but of its version
     */
    record Column(String label, String pointer, CellType type) {
        boolean ofVersion() {
            return pointer.startsWith("@");
        }
    }

    static final String VERSION = "@version";
    static final String STATE = "@state";
    static final String EFFECTIVE = "@effectiveFrom";

    boolean isEntry() {
        return list.isEmpty();
    }

    /** The name of the key within an entry's content. */
    String keyName() {
        return kind == EntryKind.REGION ? "code" : "id";
    }
}
