package cn.yijianshi.workbooks;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a column holds: how a value of an entry is written into a cell, and read back. */
public sealed interface CellType {

    /** The text of the cell for a value. */
    String write(JsonNode value);

    /** The value that a cell's text means; empty where it means none. */
    Optional<JsonNode> read(String text);

    /** What to write, for whoever wrote something else. */
    String expected();

    /** What a cell offers to choose from; empty where anything may be written. */
    default List<String> choices() {
        return List.of();
    }

    /** Any text; what Excel made a number of is taken as its digits. */
    record Text() implements CellType {
        private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");

        @Override
        public String write(JsonNode value) {
            return value.asString();
        }

        @Override
        public Optional<JsonNode> read(String text) {
            String plain = SCIENTIFIC.matcher(text).matches() ? new BigDecimal(text).toPlainString() : text;
            return Optional.of(JsonNodeFactory.instance.stringNode(plain));
        }

        @Override
        public String expected() {
            return "文本";
        }
    }

    /** A whole or decimal number. */
    record Number() implements CellType {
        @Override
        public String write(JsonNode value) {
            return value.decimalValue().toPlainString();
        }

        @Override
        public Optional<JsonNode> read(String text) {
            try {
                BigDecimal number = new BigDecimal(text);
                boolean usual = number.precision() <= 30 && Math.abs(number.scale()) <= 30;
                if (!usual) {
                    return Optional.empty();
                }
                BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
                return Optional.of(
                        shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= 18
                                ? JsonNodeFactory.instance.numberNode(shortest.longValueExact())
                                : JsonNodeFactory.instance.numberNode(shortest));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public String expected() {
            return "数字";
        }
    }

    /** 是 or 否. */
    record YesNo() implements CellType {
        @Override
        public String write(JsonNode value) {
            return value.booleanValue() ? "是" : "否";
        }

        @Override
        public Optional<JsonNode> read(String text) {
            return switch (text) {
                case "是" -> Optional.of(JsonNodeFactory.instance.booleanNode(true));
                case "否" -> Optional.of(JsonNodeFactory.instance.booleanNode(false));
                default -> Optional.empty();
            };
        }

        @Override
        public String expected() {
            return "“是”或“否”";
        }

        @Override
        public List<String> choices() {
            return List.of("是", "否");
        }
    }

    /** A day, as 2026-01-01 or as Excel counts days. */
    record Day() implements CellType {
        private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
        private static final Pattern EXCEL_DAY = Pattern.compile("[1-9][0-9]{4}");

        @Override
        public String write(JsonNode value) {
            return value.asString();
        }

        @Override
        public Optional<JsonNode> read(String text) {
            try {
                LocalDate day = EXCEL_DAY.matcher(text).matches()
                        ? EXCEL_ZERO.plusDays(Long.parseLong(text))
                        : LocalDate.parse(text.replace('/', '-'));
                return Optional.of(JsonNodeFactory.instance.stringNode(day.toString()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public String expected() {
            return "日期，如 2026-01-01";
        }
    }

    /**
     * One of several codes, shown by their labels.
     *
     * @param labels label of each code
     */
    record Choice(Map<String, String> labels) implements CellType {
        @Override
        public String write(JsonNode value) {
            return labels.getOrDefault(value.asString(), value.asString());
        }

        @Override
        public Optional<JsonNode> read(String text) {
            return labels.entrySet().stream()
                    .filter(e -> e.getValue().equals(text) || e.getKey().equals(text))
                    .<JsonNode>map(e -> JsonNodeFactory.instance.stringNode(e.getKey()))
                    .findFirst();
        }

        @Override
        public String expected() {
            return "其中之一：" + String.join("、", labels.values());
        }

        @Override
        public List<String> choices() {
            return List.copyOf(labels.values());
        }
    }

    /**
     * Several values in one cell.
     *
     * @param between what may stand between them besides line ends; empty for free text
     */
    record Several(CellType one, String between) implements CellType {
        @Override
        public String write(JsonNode value) {
            List<String> words = new ArrayList<>();
            value.forEach(v -> words.add(one.write(v)));
            return String.join("\n", words);
        }

        @Override
        public Optional<JsonNode> read(String text) {
            ArrayNode values = JsonNodeFactory.instance.arrayNode();
            for (String word : text.split("[\\r\\n" + between + "]+")) {
                if (!word.isBlank()) {
                    Optional<JsonNode> value = one.read(word.strip());
                    if (value.isEmpty()) {
                        return Optional.empty();
                    }
                    values.add(value.get());
                }
            }
            return Optional.of(values);
        }

        @Override
        public String expected() {
            return "一行一项，每项是" + one.expected();
        }
    }
}
