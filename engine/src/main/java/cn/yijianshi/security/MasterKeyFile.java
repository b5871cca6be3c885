package cn.yijianshi.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The file {@code master.key} in the data folder: the key in base64, readable by its owner alone. */
final class MasterKeyFile {

    private final Path file;

    MasterKeyFile(Path folder) {
        this.file = folder.toAbsolutePath().resolve("master.key");
    }

    boolean exists() {
        return Files.exists(file);
    }

    byte[] read() {
        try {
            return decode(Files.readString(file), "文件 " + file);
        } catch (IOException e) {
            throw new KeysUnavailable("读不了主密钥文件 " + file + "：请检查文件权限。", e);
        }
    }

    /** Makes a new key. The file appears whole or not at all, and is on the disk before anything is sealed with it. */
    byte[] create() {
        byte[] key = new byte[Keyring.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Path folder = file.resolveSibling("");
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path draft = file.resolveSibling("master.key.new");
            Files.deleteIfExists(draft);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(draft, options, ownerOnly)) {
                String text = Base64.getEncoder().encodeToString(key) + "\n";
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(draft, file);
            return key;
        } catch (IOException e) {
            throw new KeysUnavailable("写不了主密钥文件 " + file + "：请检查数据目录是否可写。", e);
        }
    }

    Path path() {
        return file;
    }

    /** @param origin where the text came from, in Chinese, for the message */
    static byte[] decode(String base64, String origin) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == Keyring.KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new KeysUnavailable(origin + " 里的主密钥不是 base64。", e);
        }
        throw new KeysUnavailable(origin + " 里的主密钥须是 32 字节的 base64。");
    }
}
