package cn.yijianshi.standards;

import cn.yijianshi.catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects findings while entries are looked at. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(Standard standard, Entry entry, String pointer, String message, String proposal) {
        found.add(new Finding(standard, entry, pointer, message, proposal, null));
    }

    /** A finding that one value would mend. */
    void add(Standard standard, Entry entry, String pointer, String message, String proposal, String replacement) {
        found.add(new Finding(standard, entry, pointer, message, proposal, replacement));
    }

    /** A value whose own arithmetic refuses it; where there is none, nothing is said. */
    void code(
            Standard standard,
            Entry entry,
            String pointer,
            String label,
            @Nullable String value,
            java.util.function.Function<String, Optional<String>> fault) {
        if (value != null) {
            fault.apply(value)
                    .ifPresent(wrong ->
                            add(standard, entry, pointer, label + "“" + value + "”" + wrong, "照原件核对" + label + "后改正"));
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
