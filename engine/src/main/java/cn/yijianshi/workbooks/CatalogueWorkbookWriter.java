package cn.yijianshi.workbooks;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.register.Recorded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes entries as a workbook, row by row, so that memory does not grow with them. */
final class CatalogueWorkbookWriter {

    static final String NOTES = "说明";

    private static final int WINDOW = 200;
    private static final int LAST_ROW = 20_000;
    private static final int LONGEST_CHOICE = 255;
    private static final List<String> HOW = List.of(
            "每张工作表的第一行是列名，请不要改动；列的顺序可以调整，不用的列可以删去。",
            "“编号”是条目的钥匙，一经使用不再改变。事项的依据、条件、流程、材料写在各自的工作表，按事项编号对应。",
            "“版本”照导出的写，别人改过就会提示；新增的条目不写版本。",
            "状态：草稿、在用、暂停、取消；不是草稿的要写生效日期。文件里没有的条目不受影响。",
            "请不要写公式。导入前先试导，所有问题按工作表和单元格列出；有一处错误，整个文件都不导入。");

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true, true);
    private final CellStyle head = workbook.createCellStyle();
    private final CellStyle plain = workbook.createCellStyle();
    private final CellStyle quoted = workbook.createCellStyle();

    private CatalogueWorkbookWriter() {
        Font bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        for (CellStyle style : List.of(plain, quoted)) {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        }
        quoted.setQuotePrefixed(true);
    }

    static byte[] write(List<Recorded> entries) {
        CatalogueWorkbookWriter writer = new CatalogueWorkbookWriter();
        try (SXSSFWorkbook workbook = writer.workbook) {
            writer.notes();
            for (SheetLayout layout : CatalogueSheets.ALL) {
                writer.sheet(layout, entries);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void notes() {
        SXSSFSheet sheet = workbook.createSheet(NOTES);
        sheet.setColumnWidth(0, 100 * 256);
        for (int i = 0; i < HOW.size(); i++) {
            put(sheet.createRow(i), 0, HOW.get(i));
        }
    }

    private void sheet(SheetLayout layout, List<Recorded> entries) {
        SXSSFSheet sheet = workbook.createSheet(layout.name());
        sheet.createFreezePane(1, 1);
        Row titles = sheet.createRow(0);
        put(titles, 0, layout.keyLabel());
        sheet.setColumnWidth(0, 28 * 256);
        for (int i = 0; i < layout.columns().size(); i++) {
            SheetLayout.Column column = layout.columns().get(i);
            put(titles, i + 1, column.label());
            sheet.setColumnWidth(i + 1, (column.type() instanceof CellType.Text ? 28 : 14) * 256);
            offer(sheet, column.type().choices(), i + 1);
        }
        titles.forEach(cell -> cell.setCellStyle(head));
        int row = 1;
        for (Recorded recorded : entries) {
            if (recorded.entry().kind() == layout.kind()) {
                row = rows(layout, sheet, recorded, row);
            }
        }
    }

    private int rows(SheetLayout layout, SXSSFSheet sheet, Recorded recorded, int from) {
        ObjectNode tree = CanonicalJson.mapper().valueToTree(recorded.entry());
        if (!layout.isEntry()) {
            int row = from;
            for (JsonNode item : tree.at("/" + layout.list())) {
                row(layout, sheet.createRow(row++), recorded.entry().key(), item);
            }
            return row;
        }
        tree.put(SheetLayout.VERSION, recorded.version());
        tree.put(SheetLayout.STATE, recorded.state().id());
        if (recorded.effectiveFrom() != null) {
            tree.put(SheetLayout.EFFECTIVE, recorded.effectiveFrom().toString());
        }
        row(layout, sheet.createRow(from), recorded.entry().key(), tree);
        return from + 1;
    }

    private void row(SheetLayout layout, Row row, String key, JsonNode content) {
        put(row, 0, key);
        for (int i = 0; i < layout.columns().size(); i++) {
            SheetLayout.Column column = layout.columns().get(i);
            JsonNode value = column.pointer().isEmpty() ? content : content.at("/" + column.pointer());
            if (!value.isMissingNode() && !value.isNull()) {
                put(row, i + 1, column.type().write(value));
            }
        }
    }

    /** Everything is text: what begins like a formula is marked as text for whoever edits the cell. */
    private void put(Row row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle("=+-@\t".indexOf(text.charAt(0)) >= 0 ? quoted : plain);
    }

    private static void offer(SXSSFSheet sheet, List<String> choices, int column) {
        if (choices.isEmpty() || String.join(",", choices).length() > LONGEST_CHOICE) {
            return;
        }
        var helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, LAST_ROW, column, column));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }
}
