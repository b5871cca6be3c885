package cn.yijianshi.rules;

import cn.yijianshi.catalogue.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * A shared policy that a bundle does not follow (停用共享政策). Where its rows hold they stay in the record, overridden by the
 * bundle with this basis.
 *
 * @param bundle the bundle that switches it off
 * @param policy {@code pack/table} or {@code pack/table/row} of a shared pack
 * @param reason why, in Chinese
 * @param basis the law that says otherwise for this bundle
 */
public record SwitchedOff(
        String bundle,
        String policy,
        String reason,
        LegalBasis basis,
        @Nullable String toConfirm) {

    /** Whether it is about this row. */
    public boolean of(String row) {
        return row.equals(policy) || row.startsWith(policy + "/");
    }

    /** As what overrode a finding. */
    String path() {
        return "bundle/" + bundle;
    }
}
