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

    /** How it is there, in words. */
    String words() {
        return switch (state) {
            case PAPER ->
                state.label() + "（" + (originalSeen ? "原件已核对" : "未收原件") + (copies > 0 ? "，复印件 " + copies + " 份" : "")
                        + "）";
            case UPLOADED, SUPPLEMENTED -> state.label() + (files.isEmpty() ? "（纸质）" : "（" + files.size() + " 个文件）");
            case EVIDENCE -> note.isEmpty() ? state.label() : note;
            case DEFERRED -> "容缺受理，承诺 " + (promisedBy == null ? "待定" : promisedBy) + " 前补交";
        };
    }
}
