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
    PDF("application/pdf", List.of("pdf"), "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    PNG("image/png", List.of("png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private final String name;
    private final List<String> extensions;
    private final byte[] start;

    MediaType(String name, List<String> extensions, byte[] start) {
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
        return extensions;
    }

    /** The kind that bytes begin like. */
    static Optional<MediaType> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(type -> bytes.length > type.start.length
                        && Arrays.equals(bytes, 0, type.start.length, type.start, 0, type.start.length))
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
