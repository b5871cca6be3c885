package cn.yijianshi.files;

/** What came of an upload. */
public sealed interface Storing {

    /** It is kept; the same content uploaded again for the same owner is the same file. */
    record Stored(StoredFile file) implements Storing {}

    /**
     * It is not kept.
     *
     * @param reason in Chinese, for the person who uploaded it
     */
    record Refused(String reason) implements Storing {}
}
