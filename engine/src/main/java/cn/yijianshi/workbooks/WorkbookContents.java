package cn.yijianshi.workbooks;

import cn.yijianshi.bundle.CatalogueCheck;
import cn.yijianshi.catalogue.EntryKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns rows into what entries say, and remembers from which cell everything comes. */
final class WorkbookContents {

    /**
     * An entry as a workbook tells it.
     *
     * @param row where its own row stands
     * @param version what the row says of state, first day and version
     */
    record Told(EntryKind kind, String key, ObjectNode tree, ObjectNode version, String sheet, int row) {}

    private record Cell(String sheet, String name, String label) {}

    private final Map<String, Told> told = new LinkedHashMap<>();
    private final TreeMap<String, Cell> cells = new TreeMap<>();
    private final Set<String> unread = new HashSet<>();
    private final List<WorkbookFault> faults = new ArrayList<>();

    WorkbookContents(List<SheetRows> sheets) {
        Map<String, SheetRows> byName = new LinkedHashMap<>();
        sheets.forEach(s -> byName.put(s.name().strip(), s));
        for (SheetLayout layout : CatalogueSheets.ALL) {
            SheetRows rows = byName.remove(layout.name());
            if (rows != null) {
                sheet(layout, rows);
            }
        }
        byName.values().stream()
                .filter(s -> !s.rows().isEmpty() && !s.name().equals(CatalogueWorkbookWriter.NOTES))
                .forEach(s ->
                        faults.add(WorkbookFault.error(s.name(), "", "不认识的工作表“" + s.name() + "”", "改成导出文件里的名称，或删去")));
    }

    List<Told> entries() {
        return List.copyOf(told.values());
    }

    List<WorkbookFault> faults() {
        return List.copyOf(faults);
    }

    /** Whether an element is missing only because its cell could not be read, which was told already. */
    boolean isUnread(String place, String pointer) {
        return unread.contains(place + pointer);
    }

    /**
     * A fault at the cell its element came from: the element's own, the first inside it, or the nearest around it; in the
     * words of the column instead of the element's name.
     */
    WorkbookFault located(String place, String pointer, WorkbookFault fault) {
        Map.Entry<String, Cell> inside = cells.ceilingEntry(place + pointer + "/");
        String at = place + pointer;
        Cell cell = cells.get(at);
        if (cell == null && inside != null && inside.getKey().startsWith(place + pointer + "/")) {
            cell = inside.getValue();
        }
        while (cell == null && at.length() > place.length()) {
            at = at.substring(0, at.lastIndexOf('/'));
            cell = cells.get(at);
        }
        if (cell == null) {
            return fault;
        }
        String element = pointer.substring(pointer.lastIndexOf('/') + 1);
        String message = element.isEmpty()
                ? fault.message()
                : fault.message()
                        .replace("缺少“" + element + "”", "没有写“" + cell.label() + "”")
                        .replace(element + "：", cell.label() + "：");
        return new WorkbookFault(
                fault.severity(),
                cell.sheet(),
                cell.name(),
                message,
                fault.mend().replace("补上“" + element + "”", "补上“" + cell.label() + "”"));
    }

    private void sheet(SheetLayout layout, SheetRows sheet) {
        if (sheet.rows().isEmpty()) {
            return;
        }
        SheetRows.Row head = sheet.rows().getFirst();
        Map<Integer, SheetLayout.Column> columns = new LinkedHashMap<>();
        Map<String, SheetLayout.Column> known = new HashMap<>();
        layout.columns().forEach(c -> known.put(c.label(), c));
        int key = -1;
        for (Map.Entry<Integer, String> cell : head.cells().entrySet()) {
            SheetLayout.Column column = known.remove(cell.getValue());
            if (cell.getValue().equals(layout.keyLabel())) {
                key = cell.getKey();
            } else if (column != null) {
                columns.put(cell.getKey(), column);
            } else {
                faults.add(WorkbookFault.error(
                        sheet.name(),
                        SheetRows.cell(head.number(), cell.getKey()),
                        "不认识或重复的列“" + cell.getValue() + "”",
                        "改成导出文件里的列名，或删去这一列"));
            }
        }
        if (key < 0) {
            faults.add(WorkbookFault.error(sheet.name(), "", "没有“" + layout.keyLabel() + "”列", "第一行写列名，照导出的文件"));
            return;
        }
        for (SheetRows.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            row(layout, sheet.name(), row, key, columns);
        }
    }

    private void row(
            SheetLayout layout,
            String sheet,
            SheetRows.Row row,
            int keyColumn,
            Map<Integer, SheetLayout.Column> columns) {
        String key = row.cells().get(keyColumn);
        String keyCell = SheetRows.cell(row.number(), keyColumn);
        if (key == null) {
            faults.add(WorkbookFault.error(sheet, keyCell, "没有写" + layout.keyLabel(), "写上编号，或删去整行"));
            return;
        }
        String place = CatalogueCheck.place(layout.kind(), key);
        Told entry = layout.isEntry() ? newEntry(layout, key, sheet, row.number(), keyCell) : told.get(place);
        if (entry == null) {
            faults.add(WorkbookFault.error(
                    sheet,
                    keyCell,
                    layout.isEntry()
                            ? "编号“" + key + "”写了两行"
                            : "“" + key + "”没有写在“" + layout.kind().label() + "”表里",
                    layout.isEntry() ? "只保留一行" : "改正编号，或在“" + layout.kind().label() + "”表里加上一行"));
            return;
        }
        ObjectNode target = layout.isEntry() ? entry.tree() : JsonNodeFactory.instance.objectNode();
        String base = layout.isEntry() ? place : place + "/" + layout.list() + "/" + size(entry, layout);
        cells.put(base, new Cell(sheet, keyCell, layout.keyLabel()));
        columns.forEach((at, column) -> value(entry, target, column, row, at, sheet, base));
        if (!layout.isEntry()) {
            boolean plain = layout.columns().getFirst().pointer().isEmpty();
            list(entry.tree(), layout.list()).add(plain ? target.path("") : target);
        }
    }

    private @Nullable Told newEntry(SheetLayout layout, String key, String sheet, int row, String keyCell) {
        String place = CatalogueCheck.place(layout.kind(), key);
        if (told.containsKey(place)) {
            return null;
        }
        ObjectNode tree = layout.begin(key);
        Told entry = new Told(layout.kind(), key, tree, JsonNodeFactory.instance.objectNode(), sheet, row);
        told.put(place, entry);
        cells.put(place + "/" + layout.keyName(), new Cell(sheet, keyCell, layout.keyLabel()));
        return entry;
    }

    private void value(
            Told entry,
            ObjectNode target,
            SheetLayout.Column column,
            SheetRows.Row row,
            int at,
            String sheet,
            String base) {
        String text = row.cells().get(at);
        String cell = SheetRows.cell(row.number(), at);
        cells.put(
                base + (column.pointer().isEmpty() ? "" : "/" + column.pointer()),
                new Cell(sheet, cell, column.label()));
        if (text == null) {
            return;
        }
        Optional<JsonNode> value = column.type().read(text);
        if (value.isEmpty()) {
            unread.add(base + "/" + column.pointer());
            String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
            faults.add(WorkbookFault.error(
                    sheet,
                    cell,
                    column.label() + "“" + shown + "”读不懂",
                    "写" + column.type().expected()));
            return;
        }
        if (column.ofVersion()) {
            entry.version().set(column.pointer(), value.get());
        } else {
            SheetLayout.put(target, column.pointer(), value.get());
        }
    }

    private static int size(Told entry, SheetLayout layout) {
        return entry.tree().at("/" + layout.list()).size();
    }

    private static ArrayNode list(ObjectNode tree, String pointer) {
        JsonNode there = tree.at("/" + pointer);
        if (there instanceof ArrayNode list) {
            return list;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        SheetLayout.put(tree, pointer, list);
        return list;
    }
}
