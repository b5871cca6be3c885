package cn.yijianshi.files;

import cn.yijianshi.canonical.Hash;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that was taken in.
 *
 * @param id the file
 * @param owner the draft or case it belongs to
 * @param name safe to show; 已销毁 where the applicant's key was shredded
 * @param type what it is by its content
 * @param size bytes
 * @param content hash of the bytes as they were uploaded; the ledger names it
 * @param at when it was first uploaded
 */
public record StoredFile(UUID id, UUID owner, String name, MediaType type, int size, Hash content, Instant at) {}
