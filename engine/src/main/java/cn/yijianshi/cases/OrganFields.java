package cn.yijianshi.cases;

import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.releases.LoadedRelease;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organ that a letter comes from, as letters name it. */
public final class OrganFields {

    private OrganFields() {}

    /** Adds name, address, hours and telephones of the organ of a department in a region. */
    public static void put(Map<String, String> fields, LoadedRelease release, String department, String region) {
        fields.put("organ.short", release.organShortName(department, region));
        fields.put("organ.name", release.organName(department, region));
        put(fields, release.definition().catalogue().organ(department, region));
    }

    /** The same of the organ that handles a matter in a region. */
    static void put(Map<String, String> fields, LoadedRelease release, Matter matter, String region) {
        fields.put("organ.short", release.organShortName(matter.department(), region));
        fields.put("organ.name", release.organName(matter, region));
        put(fields, release.definition().catalogue().organ(matter, region));
    }

    private static void put(Map<String, String> fields, Optional<Department.Organ> organ) {
        organ.ifPresent(o -> {
            add(fields, "organ.address", o.address());
            add(fields, "organ.hours", o.hours());
            add(fields, "organ.phone", o.phone());
            add(fields, "organ.supervisionPhone", o.supervisionPhone());
        });
    }

    private static void add(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
