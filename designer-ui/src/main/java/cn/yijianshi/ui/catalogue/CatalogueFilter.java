package cn.yijianshi.ui.catalogue;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.Regions;
import cn.yijianshi.register.Recorded;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which matters are looked for; an empty part means any. Stands in the address, so that one returns to the same list.
 *
 * @param text part of the name or a code, or pinyin initials
 * @param region division code: offered there, above it or below it
 * @param department id
 * @param state id of an entry's state
 * @param regime name of the constant of the matter's regime
 */
record CatalogueFilter(String text, String region, String department, String state, String regime) {

    static CatalogueFilter of(QueryParameters address) {
        return new CatalogueFilter(
                told(address, "q"),
                told(address, "region"),
                told(address, "department"),
                told(address, "state"),
                told(address, "regime"));
    }

    QueryParameters address() {
        Map<String, List<String>> told = new LinkedHashMap<>();
        put(told, "q", text);
        put(told, "region", region);
        put(told, "department", department);
        put(told, "state", state);
        put(told, "regime", regime);
        return new QueryParameters(told);
    }

    boolean lets(Recorded recorded, Catalogue catalogue) {
        Matter matter = (Matter) recorded.entry();
        return (text.isBlank() || says(matter, text.strip().toLowerCase(Locale.ROOT)))
                && (department.isEmpty() || matter.department().equals(department))
                && (state.isEmpty() || recorded.state().id().equals(state))
                && (regime.isEmpty() || matter.regime().name().equals(regime))
                && (region.isEmpty() || isOfferedAt(matter, catalogue));
    }

    private static boolean says(Matter matter, String words) {
        return Stream.of(matter.id(), matter.name(), matter.basicCode(), matter.implementingCode(), matter.localCode())
                        .anyMatch(t -> t != null && t.toLowerCase(Locale.ROOT).contains(words))
                || PinyinInitials.of(matter.name()).contains(words);
    }

    private boolean isOfferedAt(Matter matter, Catalogue catalogue) {
        Regions regions = catalogue.regionTree();
        return catalogue.department(matter.department()).stream()
                .flatMap(d -> d.organs().stream())
                .map(Department.Organ::region)
                .anyMatch(r -> regions.within(r, region) || regions.within(region, r));
    }

    private static String told(QueryParameters address, String name) {
        return address.getSingleParameter(name).orElse("");
    }

    private static void put(Map<String, List<String>> told, String name, String value) {
        if (!value.isBlank()) {
            told.put(name, List.of(value));
        }
    }
}
