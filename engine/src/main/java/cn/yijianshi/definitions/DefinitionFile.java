package cn.yijianshi.definitions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A file of a definition as it came.
 *
 * @param path path within the definition, with forward slashes
 * @param content its bytes; text is UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // files are compared by path, never by value
public record DefinitionFile(String path, byte[] content) {

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Whether its bytes are well-formed UTF-8. */
    public boolean isText() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    public boolean isYaml() {
        return path.endsWith(".yaml") || path.endsWith(".yml");
    }

    public boolean isBpmn() {
        return path.endsWith(".bpmn");
    }
}
