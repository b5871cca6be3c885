package cn.yijianshi.adoption;

import java.time.LocalDate;

/** Where a value comes from. */
public sealed interface Source {

    /** Division code of the region whose value it is. */
    String region();

    /** Version of what says it, each in its own counting. */
    int version();

    /** First day on which it says so. */
    LocalDate since();

    /** The original matter or bundle. */
    record Original(String region, int version, LocalDate since) implements Source {}

    /** The organ of a region, as the catalogue of departments lists it. */
    record Directory(String region, int version, LocalDate since) implements Source {}

    /**
     * A dated value of a rule pack's parameter.
     *
     * @param version of the released bundle
     * @param told the source the pack names
     */
    record Pack(String region, int version, LocalDate since, String told) implements Source {}

    /**
     * The region that adopted.
     *
     * @param by who recorded it
     * @param note why
     */
    record Adopter(String region, int version, LocalDate since, String by, String note) implements Source {}
}
