package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Regions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a region with regions that contain others; of a code nobody knows nothing can be told. */
public final class RegionTest extends FactTest<RegionTest> {

    private static final RegionTest NEVER = new RegionTest(null, Truth.FALSE);

    /** The region and those it lies in. */
    private final @Nullable List<String> upwards;

    private RegionTest(@Nullable List<String> upwards, Truth truth) {
        super(truth);
        this.upwards = upwards;
    }

    private RegionTest(@Nullable List<RegionTest> entries) {
        super(entries);
        this.upwards = null;
    }

    /** @param code null where it is unknown */
    static RegionTest of(@Nullable String code, Regions regions) {
        List<String> upwards = code == null ? List.of() : regions.upwards(code);
        return upwards.isEmpty() ? new RegionTest(null, Truth.UNKNOWN) : new RegionTest(upwards, Truth.TRUE);
    }

    static RegionTest ofGroup(@Nullable List<RegionTest> entries) {
        return new RegionTest(entries);
    }

    public RegionTest within(String region) {
        return grouped() ? each(e -> e.within(region)) : met(upwards == null || upwards.contains(region));
    }

    @Override
    RegionTest self() {
        return this;
    }

    @Override
    RegionTest never() {
        return NEVER;
    }

    @Override
    RegionTest group(@Nullable List<RegionTest> entries) {
        return new RegionTest(entries);
    }
}
