package cn.yijianshi.files;

import cn.yijianshi.canonical.Hash;
import cn.yijianshi.security.DataKey;
import java.time.Instant;
import java.util.UUID;

/** A file as it stands in the table, its name sealed, without its content. Both are bound to the file. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
record SealedFile(UUID id, UUID owner, UUID subjectId, Hash sha256, int size, MediaType type, byte[] name, Instant at) {

    static SealedFile seal(StoredFile file, UUID subjectId, DataKey key) {
        return new SealedFile(
                file.id(),
                file.owner(),
                subjectId,
                file.content(),
                file.size(),
                file.type(),
                key.seal(file.name(), place(file.id(), "name")),
                file.at());
    }

    StoredFile open(DataKey key) {
        return named(key.openText(name, place(id, "name")));
    }

    StoredFile shredded() {
        return named("已销毁");
    }

    private StoredFile named(String shown) {
        return new StoredFile(id, owner, shown, type, size, sha256, at);
    }

    byte[] sealContent(byte[] bytes, DataKey key) {
        return key.seal(bytes, place(id, "content"));
    }

    byte[] openContent(byte[] sealed, DataKey key) {
        return key.open(sealed, place(id, "content"));
    }

    private static String place(UUID file, String column) {
        return "file/" + file + "/" + column;
    }
}
