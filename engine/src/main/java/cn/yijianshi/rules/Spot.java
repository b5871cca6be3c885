package cn.yijianshi.rules;

import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A place in a definition file while it is read: the node, where it stands, and where its faults go. */
record Spot(ParsedFile file, String pointer, JsonNode node, Faults faults) {

    Spot at(String key) {
        return new Spot(file, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), node.path(key), faults);
    }

    /** The items of a list; none where there is no list. */
    List<Spot> items() {
        List<Spot> items = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new Spot(file, pointer + "/" + i, node.get(i), faults));
        }
        return items;
    }

    boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    void error(String code, String message, String mend) {
        faults.error(file, pointer, code, message, mend);
    }

    int line() {
        return file.lineOf(pointer);
    }

    @Nullable
    String textOrNull() {
        return node.isString() ? node.stringValue() : null;
    }

    /** The text, or empty text with a fault. */
    String text() {
        String text = textOrNull();
        if (text == null) {
            error("not-text", "这里应当是文本", "写成文本；数字样的文本加引号");
            return "";
        }
        return text;
    }

    /** An id, with a fault where it is none. */
    String id() {
        String id = textOrNull();
        if (id == null || !FactPath.Ids.VALID.matcher(id).matches()) {
            error("bad-id", "缺少编号，或编号写法不对", "编号由小写字母、数字和连字符组成，最多 80 个字符");
            return "";
        }
        return id;
    }

    /** A text or a list of texts. */
    List<String> texts() {
        if (node.isArray()) {
            return items().stream().map(Spot::text).toList();
        }
        return List.of(text());
    }

    @Nullable
    Integer integerOrNull() {
        if (!present()) {
            return null;
        }
        if (!node.isNumber() || node.decimalValue().stripTrailingZeros().scale() > 0 || !node.canConvertToInt()) {
            error("not-integer", "这里应当是整数", "写成整数");
            return null;
        }
        return node.decimalValue().intValue();
    }

    BigDecimal number() {
        if (!node.isNumber()) {
            error("not-number", "这里应当是数字", "写成数字，不加引号");
            return BigDecimal.ZERO;
        }
        return node.decimalValue();
    }

    @Nullable
    LocalDate dateOrNull() {
        if (!present()) {
            return null;
        }
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            error("not-date", "不是日期：“" + textOrNull() + "”", "写成 2026-01-01 的样子");
            return null;
        }
    }

    /** Faults for every key of an object that is not among those known. */
    void only(String... known) {
        List<String> allowed = List.of(known);
        for (String key : node.propertyNames()) {
            if (!allowed.contains(key)) {
                at(key).error("unknown-key", "不认识的键“" + key + "”", "可用的键：" + String.join("、", allowed));
            }
        }
    }
}
