package cn.yijianshi.rules;

import cn.yijianshi.rules.Reading.As;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rules read, each with a place of its own, so that the facts of an evaluation are one array. */
final class Readings {

    private final List<Reading> all;
    private final NameTable[] slots = new NameTable[As.values().length];

    Readings(List<Reading> all) {
        this.all = List.copyOf(all);
        for (As as : As.values()) {
            Map<String, Integer> named = new HashMap<>();
            for (int slot = 0; slot < all.size(); slot++) {
                if (all.get(slot).as() == as) {
                    named.put(all.get(slot).name(), slot);
                }
            }
            slots[as.ordinal()] = new NameTable(named);
        }
    }

    List<Reading> all() {
        return all;
    }

    /** The place of a reading, by the name generated rules give it. */
    int slot(As as, String name) {
        int slot = slots[as.ordinal()].find(name);
        if (slot < 0) {
            throw new IllegalArgumentException("No column reads " + name + " as " + as);
        }
        return slot;
    }
}
