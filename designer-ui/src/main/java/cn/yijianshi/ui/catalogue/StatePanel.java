package cn.yijianshi.ui.catalogue;

import cn.yijianshi.register.CatalogueRegister;
import cn.yijianshi.register.Change;
import cn.yijianshi.register.EntryState;
import cn.yijianshi.register.Outcome;
import cn.yijianshi.register.Recorded;
import cn.yijianshi.ui.form.ChineseDates;
import cn.yijianshi.ui.parts.Notices;
import cn.yijianshi.ui.parts.ProblemSummary;
import cn.yijianshi.ui.parts.SidePanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Suspends, cancels or restores a matter from a day on: a new version that says what the newest one says. */
final class StatePanel extends SidePanel {

    private final CatalogueRegister register;
    private final Clock clock;
    private final Consumer<Recorded> done;

    StatePanel(CatalogueRegister register, Clock clock, Consumer<Recorded> done) {
        super("state-panel", "改状态");
        this.register = register;
        this.clock = clock;
        this.done = done;
    }

    void open(Component opener, Recorded recorded) {
        ProblemSummary problems = new ProblemSummary();
        problems.setId("state-problems");
        Select<EntryState> state = new Select<>();
        state.setLabel("改成");
        state.setId("state-to");
        state.setItems(Stream.of(EntryState.IN_USE, EntryState.SUSPENDED, EntryState.CANCELLED)
                .filter(s -> s != recorded.state())
                .toList());
        state.setItemLabelGenerator(EntryState::label);
        DatePicker from = ChineseDates.picker("从哪一天起");
        from.setId("state-from");
        from.setValue(LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))));
        TextArea note = new TextArea("原因");
        note.setId("state-note");
        Button confirm = new Button("确定");
        confirm.setId("state-confirm");
        confirm.addClickListener(e -> {
            if (state.isEmpty() || note.isEmpty()) {
                problems.show(
                        "没有改",
                        List.of(new ProblemSummary.Problem(
                                state.isEmpty() ? "请选择改成什么状态" : "请写明原因，留在版本记录里",
                                state.isEmpty() ? state::focus : note::focus)));
                return;
            }
            Change change = new Change(
                    recorded.entry(),
                    recorded.version(),
                    state.getValue(),
                    from.getValue(),
                    note.getValue().strip());
            switch (register.record(List.of(change))) {
                case Outcome.Done changed -> {
                    Notices.done("已改为“" + state.getValue().label() + "”，" + from.getValue() + " 起。");
                    close();
                    done.accept(changed.versions().getFirst());
                }
                case Outcome.Refused refused ->
                    problems.show(
                            "没有改",
                            refused.faults().stream()
                                    .map(f -> new ProblemSummary.Problem(f.message() + "。" + f.mend(), from::focus))
                                    .toList());
            }
        });
        Paragraph what = new Paragraph("在办的办件按收件时的版本继续办。暂停和取消都可以恢复。");
        what.addClassName("quiet");
        Div body = new Div(problems, state, from, note, what, confirm);
        body.addClassNames("panel-fields");
        show(opener, body);
        state.focus();
    }
}
