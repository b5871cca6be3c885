package cn.yijianshi.letters;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one letter says. Everything is text and is printed as such.
 *
 * @param number the letter's number (文号); null leaves a line to write it on
 * @param fields values by field name; what is missing or blank leaves a line to write on
 * @param tables lists by name; an empty one is printed as 无
 */
public record LetterData(@Nullable String number, Map<String, String> fields, Map<String, Table> tables) {

    public LetterData {
        fields = Map.copyOf(fields);
        tables = Map.copyOf(tables);
    }

    /**
     * A list.
     *
     * @param rows each as wide as the header
     */
    public record Table(List<String> header, List<List<String>> rows) {

        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException("A row of " + row.size() + " cells under " + header);
                }
            }
        }
    }
}
