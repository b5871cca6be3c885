package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Regions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a region with regions that contain others; of a code nobody knows nothing can be told. */
public final class RegionTest extends FactTest<String, RegionTest> {

    private final Regions regions;

    RegionTest(@Nullable List<Fact<String>> entries, Regions regions) {
        super(entries);
        this.regions = regions;
    }

    @Override
    RegionTest self() {
        return this;
    }

    public RegionTest within(String region) {
        return meeting(
                value -> regions.find(value).isEmpty() ? Truth.UNKNOWN : Truth.of(regions.within(value, region)));
    }
}
