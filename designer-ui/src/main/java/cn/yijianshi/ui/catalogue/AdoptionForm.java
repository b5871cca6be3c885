package cn.yijianshi.ui.catalogue;

import cn.yijianshi.adoption.Element;
import cn.yijianshi.adoption.LocalValue;
import cn.yijianshi.adoption.Resolved;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.ui.form.ChineseDates;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Everything a region may say itself of what it adopts, from when, and why. */
final class AdoptionForm extends Div {

    private final DatePicker from = ChineseDates.picker("生效日期");
    private final TextField note = new TextField("说明");
    private final List<LocalMatter> matters;
    private final LocalParameters parameters;
    private final LocalDate today;

    AdoptionForm(AdoptedNames names, Resolved inherited, Catalogue catalogue, LocalDate today) {
        this.today = today;
        addClassName("elements");
        from.setId("adoption-from");
        from.setValue(today);
        note.setId("adoption-note");
        Div fields = new Div(from, note);
        fields.addClassName("element-fields");
        Section when = new Section(new H2("这一版"), fields);
        when.addClassName("surface");
        matters = inherited.values().keySet().stream()
                .filter(e -> e.area() == Element.Area.MATTER)
                .map(Element::of)
                .distinct()
                .map(m -> new LocalMatter(m, names, inherited, catalogue))
                .toList();
        parameters = new LocalParameters(names, inherited, catalogue);
        add(when);
        matters.forEach(this::add);
        add(parameters);
    }

    void show(List<LocalValue> own) {
        matters.forEach(m -> m.show(own));
        parameters.show(own);
    }

    LocalDate from() {
        return Objects.requireNonNullElse(from.getValue(), today);
    }

    String note() {
        return note.getValue().strip();
    }

    /** What is filled in; empty where something cannot be read, which is then told at it. */
    Optional<List<LocalInput>> values() {
        List<LocalInput> all = new ArrayList<>();
        boolean readable = true;
        for (LocalMatter matter : matters) {
            Optional<List<LocalInput>> values = matter.values();
            readable &= values.isPresent();
            values.ifPresent(all::addAll);
        }
        Optional<List<LocalInput>> told = parameters.values();
        told.ifPresent(all::addAll);
        return readable && told.isPresent() ? Optional.of(all) : Optional.empty();
    }
}
