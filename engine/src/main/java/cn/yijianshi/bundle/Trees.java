package cn.yijianshi.bundle;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Binds parsed files, which their schemas have passed, to records. */
final class Trees {

    private Trees() {}

    /** The file's content as a record, without its {@code format} and {@code kind}. */
    static <T> Optional<T> bind(ParsedFile file, Class<T> type, Faults faults) {
        ObjectNode tree = (ObjectNode) file.tree().deepCopy();
        tree.remove(List.of("format", "kind"));
        return bind(file, "", tree, type, faults);
    }

    /** Each entry of a list in the file as a record. */
    static <T> List<T> bindAll(ParsedFile file, String key, Class<T> type, Faults faults) {
        List<T> bound = new ArrayList<>();
        int index = 0;
        for (JsonNode entry : file.tree().path(key)) {
            bind(file, "/" + key + "/" + index++, entry, type, faults).ifPresent(bound::add);
        }
        return bound;
    }

    private static <T> Optional<T> bind(ParsedFile file, String pointer, JsonNode tree, Class<T> type, Faults faults) {
        try {
            return Optional.of(CanonicalJson.mapper().treeToValue(tree, type));
        } catch (JacksonException e) {
            faults.error(file, pointer, "not-readable", "无法读取：" + e.getOriginalMessage(), "按 docs/formats 的写法改正");
            return Optional.empty();
        }
    }
}
