package cn.yijianshi.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one or several definition folders. Only {@code .yaml}, {@code .yml} and {@code .bpmn} count; hidden
 * folders, sources and build output ({@code src}, {@code target}) are passed over.
 *
 * @param files sorted by path
 */
public record DefinitionFiles(List<DefinitionFile> files) {

    public DefinitionFiles {
        files = files.stream()
                .sorted(java.util.Comparator.comparing(DefinitionFile::path))
                .toList();
    }

    /**
     * Reads folders from disk. Paths are told as they would be typed: relative to the folder, behind its name.
     *
     * @throws UncheckedIOException if a folder cannot be read
     */
    public static DefinitionFiles fromFolders(List<Path> folders) {
        List<DefinitionFile> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    Path inside = folder.relativize(file);
                    if (counts(inside)) {
                        files.add(new DefinitionFile(
                                folder.resolve(inside).toString().replace('\\', '/'), Files.readAllBytes(file)));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("无法读取文件夹 " + folder, e);
            }
        }
        return new DefinitionFiles(files);
    }

    /** Whether a path names a definition file. */
    public static boolean counts(Path inside) {
        String name = inside.getFileName().toString();
        for (Path part : inside) {
            String text = part.toString();
            if (text.startsWith(".") || text.equals("target") || text.equals("src")) {
                return false;
            }
        }
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".bpmn");
    }

    public DefinitionFiles plus(DefinitionFiles more) {
        List<DefinitionFile> all = new ArrayList<>(files);
        all.addAll(more.files);
        return new DefinitionFiles(all);
    }
}
