package cn.yijianshi.ui.catalogue;

import cn.yijianshi.bundle.CatalogueCheck;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.register.CatalogueRegister;
import cn.yijianshi.register.Change;
import cn.yijianshi.register.EntryState;
import cn.yijianshi.register.Outcome;
import cn.yijianshi.register.Recorded;
import cn.yijianshi.ui.form.ChineseDates;
import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.Notices;
import cn.yijianshi.ui.parts.PageHeader;
import cn.yijianshi.ui.parts.ProblemSummary;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A new version of a matter, or a new matter. What was typed stays through every refusal, and through a reload. */
@Route(value = "catalogue/edit/:id?", layout = MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
@StyleSheet("context://assets/catalogue.css")
@PreserveOnRefresh
public class MatterEditView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CatalogueRegister register;
    private final Clock clock;
    private final CatalogueCheck check = new CatalogueCheck();
    private final PageHeader header = new PageHeader("", "");
    private final ProblemSummary problems = new ProblemSummary();
    private final TextField id = new TextField("编号");
    private final Select<EntryState> state = new Select<>();
    private final DatePicker from = ChineseDates.picker("生效日期");
    private final TextField note = new TextField("修改说明");
    private final MatterForm form;
    private final WorkingCatalogue catalogue;
    private @Nullable Recorded before;

    public MatterEditView(CatalogueRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
        catalogue = WorkingCatalogue.of(register);
        form = new MatterForm(catalogue.entries());
        addClassNames("page", "catalogue");
        id.setId("edit-id");
        id.setHelperText("小写字母、数字和连字符，一经使用不再改变");
        state.setLabel("保存为");
        state.setId("edit-state");
        state.setItems(EntryState.DRAFT, EntryState.IN_USE);
        state.setItemLabelGenerator(s -> s == EntryState.DRAFT ? "草稿（别人看不到）" : "在用（从生效日期起）");
        from.setId("edit-from");
        note.setId("edit-note");
        note.setHelperText("留在版本记录里");
        Div fields = new Div(id, state, from, note);
        fields.addClassName("element-fields");
        Section version = new Section(new H2("这一版"), fields);
        version.addClassName("surface");
        Button back = new Button("返回", e -> leave());
        back.setId("edit-back");
        header.setActions(new Button("保存", e -> save()), back);
        add(header, problems, version, form);
    }

    static String path(String matter) {
        return matter.isEmpty() ? "catalogue/edit" : "catalogue/edit/" + matter;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.isRefreshEvent()) {
            return;
        }
        Optional<String> asked = event.getRouteParameters().get("id");
        before = asked.map(known ->
                        catalogue.matter(known).orElseThrow(() -> new NoSuchElementException("No matter " + known)))
                .orElse(null);
        id.setVisible(before == null);
        from.setValue(LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))));
        if (before == null) {
            state.setValue(EntryState.DRAFT);
            header.say("新建事项", "带星号的要素先写上，存成草稿；核对后再启用。");
        } else {
            state.setValue(before.state() == EntryState.DRAFT ? EntryState.DRAFT : EntryState.IN_USE);
            header.say("修改：" + before.entry().name(), "在第 " + before.version() + " 版上修改，保存后成为新的一版；原来的版本都留着。");
            form.show(CanonicalJson.mapper().valueToTree(before.entry()));
        }
    }

    @Override
    public String getPageTitle() {
        return (before == null ? "新建事项" : "修改：" + before.entry().name()) + " · 事项目录";
    }

    private void leave() {
        UI.getCurrent()
                .navigate(
                        before == null
                                ? CatalogueView.PATH
                                : MatterView.path(before.entry().key()));
    }

    private void save() {
        String key = before == null ? id.getValue().strip() : before.entry().key();
        Optional<ObjectNode> told = form.value(key);
        if (told.isEmpty()) {
            problems.show("没有保存", List.of(new ProblemSummary.Problem("有的内容读不懂，请看标红的各项", () -> {})));
            return;
        }
        CatalogueCheck.Format format = check.format(new CatalogueCheck.Content(EntryKind.MATTER, key, told.get()));
        if (!(format.entry() instanceof Matter matter)) {
            refuse(format.faults());
            return;
        }
        Change change = new Change(
                matter, before == null ? 0 : before.version(), state.getValue(), from.getValue(), note.getValue());
        switch (register.record(List.of(change))) {
            case Outcome.Refused refused -> refuse(refused.faults());
            case Outcome.Done done -> {
                before = done.versions().getFirst();
                Notices.done(
                        "已保存为第 " + before.version() + " 版（" + before.state().label() + "）。");
                leave();
            }
        }
    }

    private void refuse(List<Fault> faults) {
        List<Fault> stopping = faults.stream()
                .filter(f -> f.severity() == Fault.Severity.ERROR)
                .toList();
        problems.show("没有保存，有 " + stopping.size() + " 处要改", form.tell(stopping));
        problems.scrollIntoView();
    }
}
