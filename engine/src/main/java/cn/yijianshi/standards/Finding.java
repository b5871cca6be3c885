package cn.yijianshi.standards;

import cn.yijianshi.catalogue.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One entry falling short of one standard.
 *
 * @param standard what it falls short of; says why it matters
 * @param entry the entry
 * @param pointer JSON pointer of the element within the entry; empty where the whole entry is meant
 * @param message what is wrong
 * @param proposal what to do
 * @param replacement the value that would mend it, where there is exactly one
 */
public record Finding(
        Standard standard,
        Entry entry,
        String pointer,
        String message,
        String proposal,
        @Nullable String replacement) {

    /** For a list: what is wrong, and why it matters. */
    public String sentence() {
        return message + "：" + standard.why();
    }
}
