package cn.yijianshi.handbooks;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.releases.LoadedRelease;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who handles it where: the organs of the matters' departments, by region. */
final class Organs {

    private Organs() {}

    static Handbook.Table table(LoadedRelease release, Collection<Matter> matters) {
        Set<Department.Organ> organs = new LinkedHashSet<>();
        matters.forEach(m -> ofMatter(release, m).forEach(organs::add));
        List<List<String>> rows = organs.stream()
                .map(o -> List.of(
                        o.name(), known(o.address()), known(o.hours()), known(o.phone()), known(o.supervisionPhone())))
                .distinct()
                .toList();
        return Draft.table("办理机构", List.of("机关", "地址", "办公时间", "咨询电话", "监督投诉电话"), rows);
    }

    /** In each region the release is for, and each within it that has one, the organ that handles a matter there. */
    private static Stream<Department.Organ> ofMatter(LoadedRelease release, Matter matter) {
        Catalogue catalogue = release.definition().catalogue();
        Stream<String> within =
                catalogue.department(matter.department()).map(Department::organs).orElse(List.of()).stream()
                        .map(Department.Organ::region)
                        .filter(o -> covered(release, o));
        return Stream.concat(release.bundle().regions().stream(), within)
                .distinct()
                .flatMap(region -> catalogue.organ(matter, region).stream());
    }

    private static boolean covered(LoadedRelease release, String region) {
        return release.bundle().regions().stream()
                .anyMatch(r -> release.definition().catalogue().regionTree().within(region, r));
    }

    private static String known(@Nullable String value) {
        return value == null ? "见办理窗口" : value;
    }
}
