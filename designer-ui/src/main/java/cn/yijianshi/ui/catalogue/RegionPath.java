package cn.yijianshi.ui.catalogue;

import cn.yijianshi.catalogue.Region;
import cn.yijianshi.catalogue.Regions;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Comparator;
import java.util.List;

/** Divisions to choose from, each below the one it belongs to. */
final class RegionPath {

    private RegionPath() {}

    /** A field whose value is a division code. */
    static ComboBox<String> field(String label, Regions regions, String top) {
        ComboBox<String> field = new ComboBox<>(label);
        List<String> codes = regions.all().stream()
                .map(Region::code)
                .filter(code -> !regions.find(top).isPresent() || regions.within(code, top))
                .sorted(Comparator.naturalOrder())
                .toList();
        field.setItems(codes);
        field.setItemLabelGenerator(code -> regions.name(code));
        return field;
    }
}
