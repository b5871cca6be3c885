package cn.yijianshi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder with everything this installation keeps on disk ({@code YJS_DATA}). One process at a time has it open: a
 * lock that the operating system drops when the process ends, however it ends, says so.
 */
public final class DataFolder implements AutoCloseable {

    private static final long LEAST_FREE_BYTES = 256L * 1024 * 1024;
    private static final int SECRET_BYTES = 24;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder and makes it where there is none.
     *
     * @throws CannotStart if it cannot be written, is nearly full or in use by another process
     */
    public static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            if (Files.notExists(path)) {
                Files.createDirectories(path);
            }
            path = path.toRealPath();
            FileChannel channel = lock(path);
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                channel.close();
                throw new CannotStart("数据目录 " + path + " 所在磁盘只剩 " + free / (1024 * 1024)
                        + " MB，至少需要 256 MB：请清理磁盘，或用 YJS_DATA 指定别的目录。");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new CannotStart("数据目录 " + path + " 无法写入：请检查权限，或用 YJS_DATA 指定别的目录。", e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!isOurs(channel)) {
            String holder = read(channel);
            channel.close();
            throw new CannotStart("数据目录 " + path + " 正被另一个一件事进程（进程号 " + holder + "）使用：请先停止它，或用 YJS_DATA 指定别的目录。");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }

    /** Absolute, without links. */
    public Path path() {
        return path;
    }

    /**
     * A random text that belongs to this installation, made at the first call and from then on the same, in a file that
     * only its owner may read.
     *
     * @param name file name in the folder
     * @param length how many characters of the URL alphabet of base64 (6 bits each) it has, at most 32
     * @throws CannotStart if the file cannot be read or written
     */
    public String secret(String name, int length) {
        Path file = path.resolve(name);
        try {
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                write(file, random().substring(0, length));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("文件 " + file + " 无法读写：请检查权限。", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whole or not at all: a file cut short by a power failure would lock us out of our own database. */
    private static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel =
                FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a folder of ours with all that is in it, where there is one. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
