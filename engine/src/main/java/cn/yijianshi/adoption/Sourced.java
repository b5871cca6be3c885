package cn.yijianshi.adoption;

import cn.yijianshi.canonical.CanonicalJson;
import tools.jackson.databind.JsonNode;

/** A value and who says so. */
public record Sourced(JsonNode value, Source source) {

    public Sourced {
        // One form for one value, so that two are equal whenever they say the same.
        value = CanonicalJson.read(CanonicalJson.write(value));
    }
}
