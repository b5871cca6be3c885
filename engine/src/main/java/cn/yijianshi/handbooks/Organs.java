package cn.yijianshi.handbooks;

import cn.yijianshi.catalogue.Department;
import cn.yijianshi.releases.LoadedRelease;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who handles it where: the organs of departments, by region. */
final class Organs {

    private Organs() {}

    static Handbook.Table table(LoadedRelease release, Collection<String> departments) {
        List<List<String>> rows = new ArrayList<>();
        for (String id : departments.stream().distinct().toList()) {
            release.definition().catalogue().department(id).map(Department::organs).orElse(List.of()).stream()
                    .filter(o -> covered(release, o.region()))
                    .forEach(o -> rows.add(List.of(
                            o.name(),
                            known(o.address()),
                            known(o.hours()),
                            known(o.phone()),
                            known(o.supervisionPhone()))));
        }
        return Draft.table("办理机构", List.of("机关", "地址", "办公时间", "咨询电话", "监督投诉电话"), rows);
    }

    private static boolean covered(LoadedRelease release, String region) {
        return release.bundle().regions().stream()
                .anyMatch(r -> release.definition().catalogue().regionTree().within(region, r));
    }

    private static String known(@Nullable String value) {
        return value == null ? "见办理窗口" : value;
    }
}
