package cn.yijianshi.rules;

import cn.yijianshi.definitions.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Checks of packs against the bundle and the catalogue they are used with. */
public final class RuleChecks {

    /**
     * All faults found, sorted.
     *
     * @param questions ids of the guide's questions
     * @param roles roles of the bundle's parties
     * @param regions codes of the regions the bundle is for
     * @param day parameters must have values from this day on
     * @param located tells file and line of the packs' elements
     */
    public List<Fault> check(
            Scope scope,
            Set<String> questions,
            Set<String> roles,
            Set<String> regions,
            LocalDate day,
            LocatedPacks located) {
        throw new UnsupportedOperationException();
    }
}
