package cn.yijianshi.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division (GB/T 2260).
 *
 * @param code six digits
 * @param name
 * @param parent code of the division it belongs to; null for a province
 */
public record Region(String code, String name, @Nullable String parent) implements Entry {

    @Override
    public String key() {
        return code;
    }
}
