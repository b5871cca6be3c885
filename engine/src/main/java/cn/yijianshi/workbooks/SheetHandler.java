package cn.yijianshi.workbooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the text of the cells out of a sheet's XML as it streams by. Stops where a sheet is larger than any catalogue;
 * formulas and error values are faults, since what they would say differs from one machine to the next.
 */
final class SheetHandler extends DefaultHandler {

    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 100;
    private static final int MOST_FAULTS = 100;

    private final String sheet;
    private final IntFunction<String> sharedText;
    private final List<SheetRows.Row> rows = new ArrayList<>();
    private final List<WorkbookFault> faults = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Map<Integer, String> cells = new LinkedHashMap<>();
    private int row;
    private int column = -1;
    private String type = "";
    private boolean collecting;
    private boolean phonetic;

    /** A sheet that is too large; its message is for whoever sent it. */
    static final class TooLarge extends SAXException {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }

    SheetHandler(String sheet, IntFunction<String> sharedText) {
        this.sheet = sheet;
        this.sharedText = sharedText;
    }

    SheetRows rows() {
        return new SheetRows(sheet, rows);
    }

    List<WorkbookFault> faults() {
        return faults;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        switch (localName) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                column = -1;
                cells = new LinkedHashMap<>();
                if (row > MOST_ROWS) {
                    throw new TooLarge("工作表“" + sheet + "”超过 " + MOST_ROWS + " 行");
                }
            }
            case "c" -> {
                column = column(attributes.getValue("r"), column + 1);
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                text.setLength(0);
                if (column >= MOST_COLUMNS) {
                    throw new TooLarge("工作表“" + sheet + "”第 " + row + " 行超过 " + MOST_COLUMNS + " 列");
                }
            }
            case "f" -> fault("单元格里是公式", "复制后“选择性粘贴”为数值");
            case "v" -> collecting = !type.equals("inlineStr");
            case "t" -> collecting = !phonetic && type.equals("inlineStr");
            case "rPh" -> phonetic = true;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        switch (localName) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> {
                if (!cells.isEmpty()) {
                    rows.add(new SheetRows.Row(row, cells));
                }
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting) {
            text.append(characters, start, length);
        }
    }

    private void endCell() {
        String value =
                switch (type) {
                    case "s" -> sharedText.apply(number(text.toString(), -1));
                    case "b" -> text.toString().equals("1") ? "是" : "否";
                    default -> text.toString();
                };
        if (type.equals("e")) {
            fault("单元格里是错误值 " + value, "改成正确的内容");
        }
        if (!value.isBlank()) {
            cells.put(column, value.strip());
        }
    }

    private void fault(String message, String mend) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(WorkbookFault.error(sheet, SheetRows.cell(row, column), message, mend));
        }
    }

    /** The column that a reference such as AB12 names; the next one where a cell has no reference. */
    private static int column(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return column == 0 ? next : column - 1;
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
