package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.BundleOffer;
import cn.yijianshi.intake.FieldProblem;
import cn.yijianshi.intake.PartyEntry;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One role's party: kind, name, identifier, phone. A role that need not be filled opens by a tick. */
class PartyFields extends Section {

    private static final Map<String, String> KINDS = Map.of(
            "person", "自然人",
            "enterprise", "企业",
            "individual-business", "个体工商户",
            "institution", "事业单位",
            "social-organisation", "社会组织",
            "government", "行政机关");

    private final BundleOffer.Role role;
    private final Runnable changed;
    private final Checkbox present = new Checkbox();
    private final RadioButtonGroup<String> kind = new RadioButtonGroup<>("类型");
    private final TextField name = new TextField("名称");
    private final TextField identifier = new TextField("统一社会信用代码");
    private final TextField phone = new TextField("手机号码");
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Div place = new Div();

    PartyFields(BundleOffer.Role role, Runnable changed) {
        this.role = role;
        this.changed = changed;
        addClassName("surface");
        present.setLabel("有" + role.name());
        present.setId(id("present"));
        present.setVisible(!role.required());
        present.setValue(role.required());
        kind.setItems(role.kinds());
        kind.setItemLabelGenerator(code -> KINDS.getOrDefault(code, code));
        kind.setValue(role.kinds().getFirst());
        kind.setVisible(role.kinds().size() > 1);
        kind.setId(id("kind"));
        field("name", name, 100);
        field("identifier", identifier, 18);
        field("phone", phone, 20);
        place.addClassName("party-fields");
        place.add(kind, name, identifier, phone);
        add(new H2(role.name()), present, place);
        getElement().setAttribute("aria-label", role.name());
        listen(present);
        listen(kind);
        arrange();
    }

    private void field(String id, TextField field, int longest) {
        fields.put(id, field);
        field.setId(id(id));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                touched.add(id);
                changed.run();
            }
        });
    }

    private void listen(HasValue<?, ?> choice) {
        choice.addValueChangeListener(event -> {
            arrange();
            if (event.isFromClient()) {
                changed.run();
            }
        });
    }

    private String id(String field) {
        return "party-" + role.role() + "-" + field;
    }

    private void arrange() {
        boolean person = "person".equals(kind.getValue());
        name.setLabel(person ? "姓名" : "名称");
        identifier.setLabel(person ? "公民身份号码" : "统一社会信用代码");
        place.setVisible(present.getValue());
    }

    String role() {
        return role.role();
    }

    /** What is typed; empty where this role has nobody. */
    Optional<PartyEntry> entry() {
        return present.getValue()
                ? Optional.of(new PartyEntry(
                        role.role(),
                        kind.getValue(),
                        name.getValue().strip(),
                        identifier.getValue().strip(),
                        phone.getValue().strip()))
                : Optional.empty();
    }

    void show(@Nullable PartyEntry entry) {
        if (entry == null) {
            return;
        }
        present.setValue(true);
        kind.setValue(entry.kind());
        name.setValue(entry.name());
        identifier.setValue(entry.identifier());
        phone.setValue(entry.phone());
        fields.forEach((id, field) -> {
            if (!field.isEmpty()) {
                touched.add(id);
            }
        });
    }

    /** Shows problems at fields that were filled in already; all of them where {@code all} says so. */
    void showProblems(List<FieldProblem> problems, boolean all) {
        fields.forEach((id, field) -> {
            String message = problems.stream()
                    .filter(p -> p.target().equals(target(id)))
                    .map(FieldProblem::message)
                    .findFirst()
                    .orElse(null);
            boolean shown = message != null && (all || touched.contains(id));
            field.setErrorMessage(shown ? message : null);
            field.setInvalid(shown);
        });
    }

    /** Puts the focus on the field of a problem; false where it is not one of these. */
    boolean reveal(String target) {
        for (Map.Entry<String, TextField> field : fields.entrySet()) {
            if (target.equals(target(field.getKey()))) {
                field.getValue().focus();
                return true;
            }
        }
        return false;
    }

    void focusFirst() {
        name.focus();
    }

    private String target(String field) {
        return role.role() + "-" + field;
    }
}
