package cn.yijianshi.forms;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Computation;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.rules.FactPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a computed element reads has to be typed in, though the matter that asks for the result may never see it: the
 * inputs are asked as strictly as the result, for the same matters.
 */
final class ComputedNeeds {

    private ComputedNeeds() {}

    static Map<String, Need> with(Map<String, Need> needs, Catalogue catalogue) {
        Map<String, Need> all = new TreeMap<>(needs);
        Deque<String> open = new ArrayDeque<>(all.keySet());
        while (!open.isEmpty()) {
            String id = open.pop();
            Need need = all.get(id);
            DataElement element = FormGenerator.element(catalogue, id);
            if (need == null || need.isHidden() || element.compute() == null) {
                continue;
            }
            for (String path : element.compute().of()) {
                FactPath.parse(path).ifPresent(read -> {
                    String input = input(read);
                    Need before = all.get(input);
                    Need asked = before == null ? need : before.isHidden() ? before : before.and(need);
                    if (!input.isEmpty() && !asked.equals(before)) {
                        all.put(input, asked);
                        open.push(input);
                    }
                });
            }
        }
        return all;
    }

    /** Groups of which a needed element reads an item: they are asked, if only for that item. */
    static Set<String> groups(Map<String, Need> needs, Catalogue catalogue) {
        Set<String> groups = new TreeSet<>();
        needs.forEach((id, need) -> {
            Computation compute = FormGenerator.element(catalogue, id).compute();
            if (compute != null && !need.isHidden()) {
                for (String path : compute.of()) {
                    if (FactPath.parse(path).orElse(null) instanceof FactPath.GroupElement entry) {
                        groups.add(entry.group());
                    }
                }
            }
        });
        return groups;
    }

    private static String input(FactPath path) {
        return switch (path) {
            case FactPath.Form form -> form.element();
            case FactPath.GroupElement entry -> entry.element();
            case FactPath.Group group -> group.group();
            default -> "";
        };
    }
}
