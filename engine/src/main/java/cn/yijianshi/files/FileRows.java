package cn.yijianshi.files;

import cn.yijianshi.canonical.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code stored_file}. The content, megabytes of it, is fetched only where it is asked for. */
final class FileRows {

    private static final String COLUMNS = "id, owner, subject_id, sha256, size, media_type, name_sealed, created_at";

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the owner has this content already. */
    boolean add(SealedFile file, byte[] content) {
        return jdbc.sql("""
                                insert into stored_file (id, owner, subject_id, sha256, size, media_type, name_sealed, content, created_at)
                                values (:id, :owner, :subject, :sha256, :size, :type, :name, :content, :at)
                                on conflict (owner, subject_id, sha256) do nothing
                                """)
                        .param("id", file.id())
                        .param("owner", file.owner())
                        .param("subject", file.subjectId())
                        .param("sha256", file.sha256().hex())
                        .param("size", file.size())
                        .param("type", file.type().contentType())
                        .param("name", file.name())
                        .param("content", content)
                        .param("at", file.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    SealedFile same(UUID owner, UUID subjectId, Hash sha256) {
        return jdbc.sql("select " + COLUMNS
                        + " from stored_file where owner = :owner and subject_id = :subject and sha256 = :sha256")
                .param("owner", owner)
                .param("subject", subjectId)
                .param("sha256", sha256.hex())
                .query(FileRows::row)
                .single();
    }

    Optional<SealedFile> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from stored_file where id = :id")
                .param("id", id)
                .query(FileRows::row)
                .optional();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from stored_file where id = :id")
                .param("id", id)
                .query((rs, n) -> rs.getBytes(1))
                .single();
    }

    List<SealedFile> ofOwner(UUID owner) {
        return jdbc.sql("select " + COLUMNS + " from stored_file where owner = :owner order by created_at, id")
                .param("owner", owner)
                .query(FileRows::row)
                .list();
    }

    void moveOwner(UUID from, UUID to) {
        jdbc.sql("update stored_file set owner = :to where owner = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    void remove(UUID owner, UUID id) {
        jdbc.sql("delete from stored_file where owner = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .update();
    }

    private static SealedFile row(ResultSet rs, int number) throws SQLException {
        return new SealedFile(
                rs.getObject("id", UUID.class),
                rs.getObject("owner", UUID.class),
                rs.getObject("subject_id", UUID.class),
                new Hash(rs.getString("sha256")),
                rs.getInt("size"),
                MediaType.ofContentType(rs.getString("media_type")),
                rs.getBytes("name_sealed"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
