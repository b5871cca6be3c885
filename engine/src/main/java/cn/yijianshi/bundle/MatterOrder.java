package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Material;
import cn.yijianshi.catalogue.Matter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order that results feed: what one matter issues is a material of the next, so the one comes before the other. From
 * it a process is drawn; matters of one stage can be handled side by side.
 *
 * @param links sorted by the matter that issues, then the one that uses
 * @param stages ids of all matters of the bundle, each once; a matter stands after every matter whose result it uses
 * @param circular matters that wait for each other and stand in no stage; empty in a sound bundle
 */
public record MatterOrder(List<ResultLink> links, List<List<String>> stages, List<String> circular) {

    /**
     * A result of one matter that is a material of another.
     *
     * @param from the matter that issues it
     * @param result what it issues, e.g. 食品经营许可证
     * @param to the matter that asks for it
     * @param material the material it is there
     * @param named whether the material itself says that it is this matter's result ({@code resultOf}); else it is the kind
     *     of evidence that tells
     */
    public record ResultLink(String from, String result, String to, String material, boolean named) {}

    static MatterOrder of(Bundle bundle, Catalogue catalogue) {
        List<Matter> members = bundle.matters().stream()
                .flatMap(m -> catalogue.matter(m.matter()).stream())
                .toList();
        List<ResultLink> links = new ArrayList<>();
        for (Matter from : members) {
            for (Matter to : members) {
                if (!from.id().equals(to.id())) {
                    for (Matter.Requirement asked : to.materials()) {
                        catalogue.material(asked.material()).ifPresent(m -> link(from, to, m, links));
                    }
                }
            }
        }
        Set<String> left = new LinkedHashSet<>();
        members.forEach(m -> left.add(m.id()));
        List<List<String>> stages = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(m -> links.stream().noneMatch(l -> l.to().equals(m) && left.contains(l.from())))
                    .toList();
            if (ready.isEmpty()) {
                break;
            }
            stages.add(ready);
            ready.forEach(left::remove);
        }
        return new MatterOrder(List.copyOf(links), List.copyOf(stages), List.copyOf(new TreeSet<>(left)));
    }

    private static void link(Matter from, Matter to, Material material, List<ResultLink> links) {
        boolean named = from.id().equals(material.resultOf());
        from.results().stream()
                .filter(r -> named || (r.evidence() != null && r.evidence().equals(material.evidence())))
                .findFirst()
                .ifPresent(r -> links.add(new ResultLink(from.id(), r.name(), to.id(), material.id(), named)));
    }
}
