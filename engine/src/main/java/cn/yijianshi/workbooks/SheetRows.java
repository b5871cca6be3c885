package cn.yijianshi.workbooks;

import java.util.List;
import java.util.Map;

/**
 * What stands in a sheet.
 *
 * @param rows those that hold anything, from the top
 */
record SheetRows(String name, List<Row> rows) {

    /**
     * @param number as Excel counts, from 1
     * @param cells text by column, from 0; numbers as Excel stores them
     */
    record Row(int number, Map<Integer, String> cells) {}

    /** A cell as Excel names it. */
    static String cell(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
