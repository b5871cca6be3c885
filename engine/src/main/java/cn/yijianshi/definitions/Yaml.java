package cn.yijianshi.definitions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * YAML 1.2 to a JSON tree that remembers lines. Anchors, custom tags, duplicate keys and documents over 4 MB are
 * refused: a definition says what it says in one place. Nesting is at most 50 deep.
 */
final class Yaml {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_CODE_POINTS = 4 * 1024 * 1024;

    private final DefinitionFile file;
    private final Faults faults;
    private final Map<String, Integer> lines = new HashMap<>();

    private Yaml(DefinitionFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The tree with its lines, or nothing where faults were added instead. The kind is left empty. */
    static Optional<ParsedFile> parse(DefinitionFile file, Faults faults) {
        return new Yaml(file, faults).parse();
    }

    private Optional<ParsedFile> parse() {
        if (!file.isText()) {
            fault(1, "", "not-utf8", "不是 UTF-8 编码的文本", "用 UTF-8 编码另存");
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true) // found below, with a message of ours
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MAX_CODE_POINTS)
                .setLabel(file.path())
                .build();
        try {
            if (tooDeep(settings)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(file.text());
            if (root.isEmpty()) {
                fault(1, "", "empty-file", "文件是空的", "写上 format、kind 和内容，或删除文件");
                return Optional.empty();
            }
            int before = faults.all().size();
            JsonNode tree = convert(root.get(), "", new HashSet<>());
            if (faults.all().size() > before) {
                return Optional.empty();
            }
            return Optional.of(new ParsedFile(file.path(), "", tree, lines));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            fault(line, "", "not-yaml", "不是合格的 YAML：" + e.getProblem(), "检查这一行的缩进、引号和冒号");
        } catch (YamlEngineException e) {
            fault(1, "", "not-yaml", "不是合格的 YAML：" + e.getMessage(), "检查文件内容");
        }
        return Optional.empty();
    }

    /** Composing recurses, reading events does not: nesting is counted before anything is built. */
    private boolean tooDeep(LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(file.text())) {
            if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                int line = event.getStartMark().map(m -> m.getLine() + 1).orElse(1);
                fault(line, "", "too-deep", "嵌套超过 " + MAX_DEPTH + " 层", "减少嵌套");
                return true;
            }
        }
        return false;
    }

    private JsonNode convert(Node node, String pointer, Set<Node> open) {
        int line = node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
        lines.putIfAbsent(pointer, line);
        if (node.getAnchor().isPresent() || !open.add(node)) {
            fault(line, pointer, "anchor", "不允许使用锚点和引用", "把内容写全");
            return JsonNodeFactory.instance.nullNode();
        }
        JsonNode converted =
                switch (node) {
                    case MappingNode mapping -> object(mapping, pointer, open);
                    case SequenceNode sequence -> array(sequence, pointer, open);
                    case ScalarNode scalar -> scalar(scalar, pointer, line);
                    default -> {
                        fault(line, pointer, "anchor", "不允许使用锚点和引用", "把内容写全");
                        yield JsonNodeFactory.instance.nullNode();
                    }
                };
        open.remove(node);
        return converted;
    }

    private ObjectNode object(MappingNode mapping, String pointer, Set<Node> open) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            int line =
                    entry.getKeyNode().getStartMark().map(m -> m.getLine() + 1).orElse(1);
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                fault(line, pointer, "bad-key", "键必须是文本", "改成文本");
                continue;
            }
            String at = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
            if (object.has(key.getValue())) {
                fault(line, at, "duplicate-key", "键“" + key.getValue() + "”重复", "只保留一个");
                continue;
            }
            lines.put(at, line);
            object.set(key.getValue(), convert(entry.getValueNode(), at, open));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer, Set<Node> open) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int index = 0;
        for (Node item : sequence.getValue()) {
            array.add(convert(item, pointer + "/" + index++, open));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar, String pointer, int line) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            fault(line, pointer, "empty-value", "没有写值", "写上值；没有值的，连键一起删去");
            return json.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return json.booleanNode(Boolean.parseBoolean(text.toLowerCase(java.util.Locale.ROOT)));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(text, pointer, line);
        }
        if (!tag.equals(Tag.STR)) {
            fault(line, pointer, "tag", "不允许使用标签 " + tag.getValue(), "去掉标签");
        }
        return json.stringNode(text);
    }

    private JsonNode number(String text, String pointer, int line) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        try {
            BigDecimal value = text.startsWith("0x")
                    ? new BigDecimal(new BigInteger(text.substring(2), 16))
                    : text.startsWith("0o")
                            ? new BigDecimal(new BigInteger(text.substring(2), 8))
                            : new BigDecimal(text);
            if (value.precision() > 40 || Math.abs(value.scale()) > 40) {
                fault(line, pointer, "bad-number", "数字太长：" + text, "缩短，或写成文本");
                return json.nullNode();
            }
            return value.scale() <= 0 && value.precision() <= 18
                    ? json.numberNode(value.longValueExact())
                    : json.numberNode(value);
        } catch (NumberFormatException | ArithmeticException e) {
            fault(line, pointer, "bad-number", "不是有限的数：" + text, "写成普通数字，或加引号写成文本");
            return json.nullNode();
        }
    }

    private void fault(int line, String pointer, String code, String message, String mend) {
        faults.add(new Fault(Fault.Severity.ERROR, code, file.path(), line, pointer, message, mend));
    }
}
