package cn.yijianshi.definitions;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A definition file that is well-formed and valid against the schema of its kind.
 *
 * @param path path within the definition
 * @param kind what the file's {@code kind} says
 * @param tree its content
 * @param lines one-based line of each element, by JSON pointer; the root's pointer is the empty text
 */
public record ParsedFile(String path, String kind, JsonNode tree, Map<String, Integer> lines) {

    /** The line of an element, or of its nearest ancestor that has one. */
    public int lineOf(String pointer) {
        String at = pointer;
        while (true) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            int cut = at.lastIndexOf('/');
            if (cut < 0) {
                return 1;
            }
            at = at.substring(0, cut);
        }
    }
}
