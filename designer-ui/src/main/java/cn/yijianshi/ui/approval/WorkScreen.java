package cn.yijianshi.ui.approval;

import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.ClaimOutcome;
import cn.yijianshi.cases.CompleteOutcome;
import cn.yijianshi.cases.WorkItemLine;
import cn.yijianshi.cases.WorkItemView;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.cases.WorkList.Filter;
import cn.yijianshi.ui.parts.EmptyState;
import cn.yijianshi.ui.parts.Notices;
import cn.yijianshi.ui.parts.PageHeader;
import cn.yijianshi.ui.parts.WhyPanel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A work list: the lines at the left, the chosen item at the right. After an item is concluded the next one opens; the
 * whole way goes by keyboard. Who sees which items is decided by {@link WorkList}.
 */
@StyleSheet("context://assets/approval.css")
abstract class WorkScreen extends Main {

    private final WorkList workList;
    private final Cases cases;
    private final WorkTabs tabs;
    private final WorkGrid grid;
    private final Div nothing = new Div();
    private final Div left = new Div();
    private final Div right = new Div();
    private final WhyPanel why = new WhyPanel();
    private @Nullable WorkDetail detail;
    private @Nullable UUID shown;

    /**
     * @param title title of the page
     * @param everybody what the list of everybody's items is called
     */
    WorkScreen(String title, String everybody, WorkList workList, Cases cases, Clock clock) {
        this.workList = workList;
        this.cases = cases;
        addClassName("work-view");
        tabs = new WorkTabs(everybody, this::reload);
        grid = new WorkGrid(clock, line -> line.ifPresentOrElse(l -> open(l.id()), this::showNothing));
        left.addClassName("work-master");
        left.add(tabs, grid, nothing);
        right.addClassName("work-side");
        Button keys = new Button("快捷键 ?", e -> new ShortcutList().open());
        keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        keys.setId("show-shortcuts");
        PageHeader header = new PageHeader(title, "");
        header.setOtherActions(keys);
        Div columns = new Div(left, right, why);
        columns.addClassName("work-columns");
        add(header, columns);
        WorkKeys.listen(this, grid, () -> new ShortcutList().open(), this::toAction, this::toList);
        tabs.choose(workList.counts().mine() > 0 ? Filter.MINE : Filter.DEPARTMENT);
    }

    /** Reads the list anew and opens its first line. */
    private void reload() {
        fill();
        grid.visible().stream().findFirst().ifPresentOrElse(grid::pick, this::showNothing);
    }

    private void fill() {
        List<WorkItemLine> lines = workList.items(tabs.filter());
        tabs.show(workList.counts());
        grid.show(lines, tabs.filter());
        grid.setVisible(!lines.isEmpty());
        nothing.setVisible(lines.isEmpty());
        nothing.removeAll();
        nothing.add(
                tabs.filter() == Filter.MINE
                        ? new EmptyState(tabs.nothing(), lookAtDepartment())
                        : new EmptyState(tabs.nothing()));
    }

    private void open(UUID item) {
        if (item.equals(shown)) {
            return;
        }
        WorkItemView view = workList.open(item);
        boolean supplement = view.line().mine() && view.line().kind().equals("supplement");
        Optional<SupplementPanel> supplements = supplement
                ? Optional.of(new SupplementPanel(cases, view.line().caseId(), outcome -> supplemented(item, outcome)))
                : Optional.empty();
        detail = new WorkDetail(
                view,
                tabs.filter() == Filter.DONE,
                why,
                (from, file) -> preview(item, from, file),
                supplements,
                actions(item));
        shown = item;
        closePreview();
        why.close();
        right.removeAll();
        right.add(detail);
    }

    private WorkDetail.Listener actions(UUID item) {
        return new WorkDetail.Listener() {
            @Override
            public void claim() {
                claimed(item, workList.claim(item));
            }

            @Override
            public void conclude(String conclusion, String opinion) {
                concluded(item, workList.complete(item, conclusion, opinion));
            }

            @Override
            public void release() {
                claimed(item, workList.release(item));
            }
        };
    }

    private void claimed(UUID item, ClaimOutcome outcome) {
        switch (outcome) {
            case ClaimOutcome.Claimed() -> tabs.show(workList.counts());
            case ClaimOutcome.TakenBy(String who) -> Notices.problem("已被" + who + "领取。");
            case ClaimOutcome.Gone() -> Notices.problem("这一件已经办结或撤回。");
        }
        reopen(item);
    }

    private void concluded(UUID item, CompleteOutcome outcome) {
        switch (outcome) {
            case CompleteOutcome.Completed() -> {
                next(item);
                Notices.done(detail == null ? "已提交。" : "已提交，打开了下一件。");
            }
            case CompleteOutcome.Refused(String reason) -> {
                if (detail != null) {
                    detail.refuse(reason);
                }
            }
            case CompleteOutcome.TakenBy(String who) -> {
                Notices.problem("已被" + who + "领取，您的意见没有提交。");
                reopen(item);
            }
            case CompleteOutcome.Gone() -> {
                Notices.problem("这一件已经办结或撤回。");
                next(item);
            }
        }
    }

    private void supplemented(UUID item, CompleteOutcome outcome) {
        switch (outcome) {
            case CompleteOutcome.Completed() -> Notices.done("已收下补交的材料。");
            case CompleteOutcome.Refused(String reason) -> Notices.problem(reason);
            case CompleteOutcome.TakenBy(String who) -> Notices.problem("已被" + who + "领取。");
            case CompleteOutcome.Gone() -> Notices.problem("这份材料不再需要补交。");
        }
        reopen(item);
    }

    /** Shows an item as it is now; where it left the list, the one that took its place. */
    private void reopen(UUID item) {
        int place = place(item);
        shown = null;
        fill();
        grid.find(item).ifPresentOrElse(this::pick, () -> pickAt(place));
    }

    private void next(UUID concluded) {
        int place = place(concluded);
        shown = null;
        fill();
        pickAt(place);
    }

    private int place(UUID item) {
        return grid.visible().stream().map(WorkItemLine::id).toList().indexOf(item);
    }

    /** Opens what stands at a place now, or the nearest that nobody else has. */
    private void pickAt(int place) {
        List<WorkItemLine> lines = grid.visible();
        if (lines.isEmpty()) {
            showNothing();
        } else {
            WorkItemLine nearest = lines.get(Math.clamp(place, 0, lines.size() - 1));
            pick(Stream.concat(lines.stream().skip(Math.max(0, place)), lines.stream())
                    .filter(line -> line.mine() || line.assigneeName() == null)
                    .findFirst()
                    .orElse(nearest));
        }
    }

    private void pick(WorkItemLine line) {
        grid.pick(line);
        toAction();
    }

    private void preview(UUID item, Button from, WorkItemView.FileLine file) {
        closePreview();
        FilePreview preview = new FilePreview(workList, item, file, () -> {
            closePreview();
            from.focus();
        });
        left.add(preview);
        left.addClassName("previewing");
        preview.takeFocus();
    }

    private void closePreview() {
        left.removeClassName("previewing");
        left.getChildren().filter(FilePreview.class::isInstance).toList().forEach(left::remove);
    }

    private void showNothing() {
        shown = null;
        detail = null;
        closePreview();
        right.removeAll();
    }

    private void toAction() {
        if (detail != null) {
            detail.takeFocus();
        }
    }

    private void toList() {
        grid.focus();
    }

    private Button lookAtDepartment() {
        Button look = new Button("看待领取的", e -> tabs.choose(Filter.DEPARTMENT));
        look.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return look;
    }
}
