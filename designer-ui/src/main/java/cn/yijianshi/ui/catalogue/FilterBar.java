package cn.yijianshi.ui.catalogue;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.register.EntryState;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is looked for; tells every change by a person at once. */
final class FilterBar extends Div {

    private static final CatalogueFilter ANY = new CatalogueFilter("", "", "", "", "");

    private final TextField text = new TextField("查找");
    private final ComboBox<String> region;
    private final ComboBox<String> department;
    private final ComboBox<String> state;
    private final ComboBox<String> regime;
    private final Consumer<CatalogueFilter> changed;

    FilterBar(Catalogue catalogue, Consumer<CatalogueFilter> changed) {
        this.changed = changed;
        addClassName("filter-bar");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", "查找事项");
        text.setId("catalogue-search");
        text.setPlaceholder("名称、编码或拼音首字母");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setAutofocus(true);
        text.addValueChangeListener(e -> tell(e.isFromClient()));
        region = RegionPath.field("区划", catalogue.regionTree(), "");
        department = choice(
                "部门",
                catalogue.departments().stream().map(Department::id).toList(),
                id -> catalogue.department(id).map(Department::name).orElse(id));
        state = choice(
                "状态", Arrays.stream(EntryState.values()).map(EntryState::id).toList(), id -> EntryState.ofId(id)
                        .label());
        regime = choice(
                "事项类型",
                Arrays.stream(Matter.Regime.values()).map(Enum::name).toList(),
                name -> Matter.Regime.valueOf(name).label());
        add(text, any(region, "region"), any(department, "department"), any(state, "state"), any(regime, "regime"));
    }

    /** Shows what is looked for without telling. */
    void show(CatalogueFilter asked) {
        text.setValue(asked.text());
        set(region, asked.region());
        set(department, asked.department());
        set(state, asked.state());
        set(regime, asked.regime());
    }

    void clear() {
        show(ANY);
        changed.accept(ANY);
        text.focus();
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            changed.accept(new CatalogueFilter(
                    text.getValue(), value(region), value(department), value(state), value(regime)));
        }
    }

    private static ComboBox<String> choice(String label, List<String> ids, Function<String, String> name) {
        ComboBox<String> field = new ComboBox<>(label);
        field.setItems(ids);
        field.setItemLabelGenerator(name::apply);
        return field;
    }

    private ComboBox<String> any(ComboBox<String> field, String id) {
        field.setId("catalogue-" + id);
        field.setPlaceholder("全部");
        field.setClearButtonVisible(true);
        field.addValueChangeListener(e -> tell(e.isFromClient()));
        return field;
    }

    private static void set(ComboBox<String> field, String id) {
        field.setValue(field.getListDataView().contains(id) ? id : null);
    }

    private static String value(ComboBox<String> field) {
        return field.isEmpty() ? "" : field.getValue();
    }
}
