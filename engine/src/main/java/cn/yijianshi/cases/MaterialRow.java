package cn.yijianshi.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A material of a case as it stands in the database. */
record MaterialRow(
        String material,
        String name,
        MaterialState state,
        boolean originalSeen,
        int copies,
        String note,
        @Nullable LocalDate promisedBy,
        List<UUID> files) {

    /** Whether it was deferred, supplemented by now or not. */
    boolean wasDeferred() {
        return state == MaterialState.DEFERRED || state == MaterialState.SUPPLEMENTED || state == MaterialState.DROPPED;
    }

    /** The promised day, or the words for it while the calendar does not reach (待定). */
    String deadline() {
        return promisedBy == null ? note : promisedBy.toString();
    }

    /** How it is there, in words. */
    String words() {
        return switch (state) {
            case PAPER ->
                state.label() + "（" + (originalSeen ? "原件已核对" : "") + (originalSeen && copies > 0 ? "，" : "")
                        + (copies > 0 ? "复印件 " + copies + " 份" : "") + "）";
            case UPLOADED, SUPPLEMENTED -> state.label() + (files.isEmpty() ? "（纸质）" : "（" + files.size() + " 个文件）");
            case EVIDENCE -> note.isEmpty() ? state.label() : note;
            case DROPPED -> state.label();
            case DEFERRED -> "容缺受理，承诺 " + deadline() + " 前补交";
        };
    }
}
