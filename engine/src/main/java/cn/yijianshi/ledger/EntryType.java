package cn.yijianshi.ledger;

import java.util.regex.Pattern;

/**
 * What an entry records, as an event in the past. The package that appends entries of a type owns its constant. Both
 * parts go into the chain, so that an entry reads in ten years as it read on its day.
 *
 * @param id stable, kebab-case, e.g. {@code case-accepted}
 * @param label in Chinese, e.g. 受理
 */
public record EntryType(String id, String label) {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public EntryType {
        if (!KEBAB.matcher(id).matches() || label.isBlank()) {
            throw new IllegalArgumentException("Not an entry type: " + id + " / " + label);
        }
    }
}
