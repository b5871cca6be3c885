package cn.yijianshi.intake;

/** What became of an uploaded file. */
public sealed interface UploadOutcome {

    record Stored(ChecklistView.UploadedFile file) implements UploadOutcome {}

    /** @param reason which file and why, in Chinese */
    record Refused(String reason) implements UploadOutcome {}
}
