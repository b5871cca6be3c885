package cn.yijianshi.files;

import cn.yijianshi.canonical.Hash;
import cn.yijianshi.security.DataKey;
import cn.yijianshi.security.SubjectKeys;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes uploads in and gives them back. Who may see the files of an owner, the service that knows the owner decides;
 * whoever serves one over HTTP sends it as an attachment with {@code nosniff}.
 */
@Service
public final class Files {

    /** The largest upload, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private final FileRows rows;
    private final SubjectKeys keys;
    private final Clock clock;

    public Files(JdbcClient jdbc, SubjectKeys keys, Clock clock) {
        this.rows = new FileRows(jdbc);
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Keeps an upload.
     *
     * @param owner the draft or case
     * @param subjectId the applicant whose key seals it
     * @param name as the browser sent it
     */
    public Storing store(UUID owner, UUID subjectId, String name, byte[] bytes) {
        if (bytes.length == 0) {
            return new Storing.Refused("文件是空的，请重新选择。");
        }
        if (bytes.length > LARGEST) {
            return new Storing.Refused("文件超过 20 MB，请压缩或分成几份后再上传。");
        }
        Optional<MediaType> type = MediaType.of(bytes);
        if (type.isEmpty()) {
            return new Storing.Refused("只接收 PDF、PNG 和 JPEG 文件。这个文件的内容不是其中任何一种，请另存为这些格式后再上传。");
        }
        StoredFile file = new StoredFile(
                UUID.randomUUID(),
                owner,
                FileName.safe(name, type.get()),
                type.get(),
                bytes.length,
                Hash.of(bytes),
                clock.instant());
        DataKey key = keys.require(subjectId);
        SealedFile sealed = SealedFile.seal(file, subjectId, key);
        boolean added = rows.add(sealed, sealed.sealContent(bytes, key));
        return new Storing.Stored(added ? file : opened(rows.same(owner, subjectId, file.content())));
    }

    /** A file with its bytes. */
    public Opening open(UUID id) {
        Optional<SealedFile> found = rows.find(id);
        if (found.isEmpty()) {
            return new Opening.Absent();
        }
        SealedFile sealed = found.get();
        return keys.open(sealed.subjectId())
                .<Opening>map(key -> new Opening.Opened(sealed.open(key), sealed.openContent(rows.content(id), key)))
                .orElseGet(() -> new Opening.Shredded(sealed.shredded()));
    }

    /** The files of a draft or case, oldest first, without their bytes. */
    public List<StoredFile> ofOwner(UUID owner) {
        return rows.ofOwner(owner).stream().map(this::opened).toList();
    }

    /** Hands all files of a draft to the case it became. */
    public void moveOwner(UUID from, UUID to) {
        rows.moveOwner(from, to);
    }

    /** Takes a file off a draft. */
    public void remove(UUID owner, UUID id) {
        rows.remove(owner, id);
    }

    private StoredFile opened(SealedFile sealed) {
        return keys.open(sealed.subjectId()).map(sealed::open).orElseGet(sealed::shredded);
    }
}
