package cn.yijianshi.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of e-licence or shared datum that can stand in for a paper.
 *
 * @param issuer department that issues it
 * @param holder kinds of party that can hold one (kebab-case ids of party kinds)
 * @param fields what it tells
 */
public record EvidenceType(
        String id,
        String name,
        Nature nature,
        @Nullable String issuer,
        @Nullable List<String> holder,
        @Nullable List<Field> fields,
        @Nullable String toConfirm)
        implements Entry {

    @Override
    public String key() {
        return id;
    }

    public record Field(String id, String name) {}

    public enum Nature {
        @JsonProperty("licence")
        LICENCE,
        @JsonProperty("shared-data")
        SHARED_DATA
    }
}
