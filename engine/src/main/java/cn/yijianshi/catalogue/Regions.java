package cn.yijianshi.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tree of administrative divisions. */
public final class Regions {

    private final Map<String, Region> byCode = new TreeMap<>();

    public Regions(Collection<Region> regions) {
        regions.forEach(r -> byCode.put(r.code(), r));
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The region itself, then its parent, up to the province; empty for an unknown code. */
    public List<String> upwards(String code) {
        List<String> path = new ArrayList<>();
        Region at = byCode.get(code);
        while (at != null && !path.contains(at.code())) {
            path.add(at.code());
            at = at.parent() == null ? null : byCode.get(at.parent());
        }
        return path;
    }

    /** Whether a region is another or lies in it. */
    public boolean within(String code, String ancestor) {
        return upwards(code).contains(ancestor);
    }

    public Collection<Region> all() {
        return byCode.values();
    }

    /** A region's name, or its code where it is unknown. */
    public String name(String code) {
        return find(code).map(Region::name).orElse(code);
    }
}
