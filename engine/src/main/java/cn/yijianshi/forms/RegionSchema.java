package cn.yijianshi.forms;

import cn.yijianshi.catalogue.DataElement.Option;
import cn.yijianshi.catalogue.Region;
import cn.yijianshi.catalogue.Regions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The regions a form can choose from (GB/T 2260), once in a schema however many fields ask for one. */
final class RegionSchema {

    /** The name under the schema's {@code $defs}. */
    static final String NAME = "region";

    private RegionSchema() {}

    static ObjectNode of(Regions regions) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        ArrayNode codes = schema.putArray("enum");
        ArrayNode tree = schema.putObject(FormSchema.HINTS).putArray("regions");
        for (Region region : regions.all()) {
            codes.add(region.code());
            ObjectNode entry = tree.addObject().put("code", region.code()).put("name", region.name());
            if (region.parent() != null) {
                entry.put("parent", region.parent());
            }
        }
        return schema;
    }

    /** The regions a form knows; none where it asks for none. */
    static Regions read(JsonNode form) {
        List<Region> regions = new ArrayList<>();
        for (JsonNode entry :
                form.path("$defs").path(NAME).path(FormSchema.HINTS).path("regions")) {
            @Nullable
            String parent =
                    entry.path("parent").isString() ? entry.path("parent").stringValue() : null;
            regions.add(new Region(
                    entry.path("code").stringValue(), entry.path("name").stringValue(), parent));
        }
        return new Regions(regions);
    }

    /** Each region named with those it lies in: 安澜省云溪市南溪区. */
    static List<Option> options(Regions regions) {
        return regions.all().stream()
                .map(r -> {
                    List<String> path = new ArrayList<>(regions.upwards(r.code()));
                    Collections.reverse(path);
                    return new Option(r.code(), path.stream().map(regions::name).collect(Collectors.joining()));
                })
                .toList();
    }
}
