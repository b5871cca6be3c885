package cn.yijianshi.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of file that are taken, recognised by their first bytes and never by name. SVG and HTML are not among them:
 * they carry scripts.
 */
public enum MediaType {
    PDF("application/pdf", "pdf", "%PDF-"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001A\n"),
    JPEG("image/jpeg", "jpg jpeg", "\u00FF\u00D8\u00FF");

    private final String name;
    private final String extensions;
    private final String start;

    /** @param start the first bytes, each written as the character with its value */
    MediaType(String name, String extensions, String start) {
        this.name = name;
        this.extensions = extensions;
        this.start = start;
    }

    /** As in the HTTP header {@code Content-Type}. */
    public String contentType() {
        return name;
    }

    /** The file extensions in use, the usual one first. */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** The kind that bytes begin like. */
    static Optional<MediaType> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(type -> bytes.length > type.start.length()
                        && new String(bytes, 0, type.start.length(), StandardCharsets.ISO_8859_1).equals(type.start))
                .findFirst();
    }

    /** The kind with a stored content type. */
    static MediaType ofContentType(String contentType) {
        return Arrays.stream(values())
                .filter(type -> type.name.equals(contentType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such media type: " + contentType));
    }
}
