package cn.yijianshi.files;

/** What came of asking for a file. */
public sealed interface Opening {

    /** Its bytes, as they were uploaded. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Opened(StoredFile file, byte[] bytes) implements Opening {}

    /** The applicant's key was shredded. */
    record Shredded(StoredFile file) implements Opening {}

    /** There is no such file. */
    record Absent() implements Opening {}
}
