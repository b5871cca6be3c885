package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FormError;
import cn.yijianshi.forms.FormValidator;
import cn.yijianshi.ui.parts.ProblemSummary;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The form of every type on a page of its own, saved in the session at every change, so that a reload goes on from there. */
@Route("every-type")
@PageTitle("每种类型一项 · 一件事")
@AnonymousAllowed
public class FormPage extends Main {

    private static final String SAVED = "saved-form";

    private final FormValidator validator = new FormValidator();
    private final ProblemSummary problems = new ProblemSummary();
    private final SchemaForm form = new SchemaForm(FormFiles.NOWHERE, this::save);

    public FormPage() {
        addClassName("page");
        getStyle().set("padding", "16px");
        Button submit = new Button("提交", event -> {
            form.showAllErrors();
            problems.show("还有 " + form.problems().size() + " 处要处理", form.problems());
        });
        submit.setId("submit");
        add(new H1(EveryType.SCHEMA.title()), problems, form, submit);
        Object saved = VaadinSession.getCurrent().getAttribute(SAVED);
        show(saved instanceof JsonNode node ? node : EveryType.json("{}"));
    }

    private void save(JsonNode data) {
        VaadinSession.getCurrent().setAttribute(SAVED, data);
        show(data);
        if (problems.isVisible()) {
            problems.show("还有 " + form.problems().size() + " 处要处理", form.problems());
        }
    }

    private void show(JsonNode data) {
        List<FormError> errors = validator.validate(EveryType.SCHEMA, data);
        form.show(EveryType.SCHEMA, data, Map.of(), errors);
    }
}
