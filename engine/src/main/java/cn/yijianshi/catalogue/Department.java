package cn.yijianshi.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department (部门): a function, with the organs that fulfil it in each region.
 *
 * @param id stable id
 * @param name name of the function
 * @param shortName 机关简称, as it stands in document numbers
 * @param organs the organs by region
 */
public record Department(
        String id,
        String name,

        @com.fasterxml.jackson.annotation.JsonProperty("short")
        String shortName,

        List<Organ> organs)
        implements Entry {

    @Override
    public String key() {
        return id;
    }

    /**
     * An organ (实施主体) of a region.
     *
     * @param creditCode 统一社会信用代码
     * @param supervisionPhone 监督投诉电话
     * @param matters ids of the only matters it handles there; null: all that no other organ of the region is named for
     */
    public record Organ(
            String region,
            String name,
            @Nullable String creditCode,
            @Nullable String address,
            @Nullable String hours,
            @Nullable String phone,
            @Nullable String supervisionPhone,
            @Nullable List<String> matters) {

        /** Whether it handles a matter, named for it or not. */
        public boolean handles(String matter) {
            return matters == null || matters.contains(matter);
        }
    }
}
