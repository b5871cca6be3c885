package cn.yijianshi.ui.approval;

import cn.yijianshi.cases.WorkItemLine;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.ui.parts.StateBadge;
import cn.yijianshi.ui.parts.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.SelectionPreservationMode;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The lines of a work list, most urgent first as the service gives them. Moving over them by the arrow keys opens each
 * beside the list; filters stand in the head, totals in the foot.
 */
final class WorkGrid extends Grid<WorkItemLine> {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final TextField text = new TextField();
    private final Select<DueFilter> due = new Select<>();
    private final Column<WorkItemLine> step;
    private final Column<WorkItemLine> left;
    private final Column<WorkItemLine> who;
    private final Column<WorkItemLine> since;
    private final Clock clock;
    private List<WorkItemLine> lines = List.of();

    /** What the filter over the due dates lets through. */
    private enum DueFilter {
        ALL("全部期限"),
        NEAR("临期"),
        OVERDUE("超期");

        private final String label;

        DueFilter(String label) {
            this.label = label;
        }

        private boolean lets(WorkItemLine line) {
            Remaining.Urgency urgency = Remaining.of(line).urgency();
            return switch (this) {
                case ALL -> true;
                case NEAR -> urgency == Remaining.Urgency.NEAR;
                case OVERDUE -> urgency == Remaining.Urgency.OVERDUE;
            };
        }
    }

    WorkGrid(Clock clock, Consumer<Optional<WorkItemLine>> whenSelected) {
        super(WorkItemLine.class, false);
        this.clock = clock;
        setId("work-items");
        getElement().setAttribute("aria-label", "待办列表");
        addClassName("work-grid");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        step = addComponentColumn(WorkGrid::stepCell)
                .setHeader("环节")
                .setFlexGrow(3)
                .setWidth("150px")
                .setComparator(Comparator.comparing(WorkItemLine::step));
        addColumn(WorkItemLine::applicant)
                .setHeader("申请人")
                .setFlexGrow(2)
                .setWidth("96px")
                .setTooltipGenerator(WorkItemLine::applicant)
                .setSortable(true);
        left = addComponentColumn(WorkGrid::remainingCell)
                .setHeader("时限")
                .setFlexGrow(0)
                .setWidth("200px")
                .setComparator(Comparator.comparing(
                        line -> line.due() == null ? LocalDate.MAX : line.due(), Comparator.naturalOrder()));
        who = addColumn(WorkGrid::holder).setHeader("办理人").setFlexGrow(0).setWidth("76px");
        since = addColumn(line -> moment(line.since()))
                .setHeader("收到")
                .setFlexGrow(0)
                .setWidth("96px")
                .setComparator(Comparator.comparing(WorkItemLine::since));
        filters();
        setSelectionPreservationMode(SelectionPreservationMode.PRESERVE_ALL);
        ((GridSingleSelectionModel<?>) getSelectionModel()).setDeselectAllowed(false);
        asSingleSelect().addValueChangeListener(e -> whenSelected.accept(Optional.ofNullable(e.getValue())));
        addCellFocusListener(e -> e.getItem().ifPresent(this::select));
    }

    /** Shows other lines; those of the same kind of list keep the filters. */
    void show(List<WorkItemLine> shown, WorkList.Filter filter) {
        deselectAll();
        lines = shown;
        boolean done = filter == WorkList.Filter.DONE;
        left.setVisible(!done);
        since.setVisible(done);
        who.setVisible(filter == WorkList.Filter.DEPARTMENT);
        setItems(shown).setFilter(this::lets);
        step.setFooter(totals(done));
    }

    /** The lines as they are filtered now, in order. */
    List<WorkItemLine> visible() {
        return getListDataView().getItems().toList();
    }

    /** Selects a line and brings it into sight. */
    void pick(WorkItemLine line) {
        select(line);
        scrollToIndex(Math.max(0, visible().indexOf(line)));
    }

    /** The line of an item, if it is in the list. */
    Optional<WorkItemLine> find(UUID item) {
        return lines.stream().filter(line -> line.id().equals(item)).findFirst();
    }

    /** Puts the keyboard into the filter. */
    void focusFilter() {
        text.focus();
    }

    private void filters() {
        text.setPlaceholder("筛选环节、申请人、办件编号");
        text.setAriaLabel("筛选环节、申请人、办件编号");
        text.setId("work-filter");
        text.setClearButtonVisible(true);
        text.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidthFull();
        text.addValueChangeListener(e -> getListDataView().refreshAll());
        due.setItems(DueFilter.values());
        due.setItemLabelGenerator(f -> f.label);
        due.setValue(DueFilter.ALL);
        due.setAriaLabel("按期限筛选");
        due.addThemeName("small");
        due.setWidth("112px");
        due.addValueChangeListener(e -> getListDataView().refreshAll());
        var row = appendHeaderRow();
        row.getCell(step).setComponent(text);
        row.getCell(left).setComponent(due);
    }

    private boolean lets(WorkItemLine line) {
        String wanted = text.getValue().strip();
        return due.getValue().lets(line)
                && (wanted.isEmpty()
                        || (line.step() + line.matterName() + line.applicant() + line.caseNumber()).contains(wanted));
    }

    private String totals(boolean done) {
        if (done) {
            return "共 " + lines.size() + " 件";
        }
        long near = lines.stream().filter(DueFilter.NEAR::lets).count();
        long overdue = lines.stream().filter(DueFilter.OVERDUE::lets).count();
        return "共 " + lines.size() + " 件 · 临期 " + near + " · 超期 " + overdue;
    }

    private String moment(Instant at) {
        var when = at.atZone(ZONE);
        boolean today = when.toLocalDate().equals(LocalDate.now(clock.withZone(ZONE)));
        return (today ? TODAY : DAY).format(when);
    }

    private static String holder(WorkItemLine line) {
        return line.mine() ? "我" : line.assigneeName() == null ? "待领取" : line.assigneeName();
    }

    private static Component stepCell(WorkItemLine line) {
        Span cell = new Span(line.step());
        cell.setId("work-item-" + line.id());
        cell.setTitle(line.step() + " · " + line.matterName() + " · " + line.bundleName() + " · " + line.caseNumber());
        if (!line.matterName().isEmpty()) {
            Span matter = new Span(line.matterName());
            matter.addClassName("quiet");
            cell.add(new Text(" "), matter);
        }
        return cell;
    }

    private static Component remainingCell(WorkItemLine line) {
        return badge(Remaining.of(line));
    }

    static Component badge(Remaining remaining) {
        return switch (remaining.urgency()) {
            case CALM, UNKNOWN -> new Span(remaining.words());
            case NEAR -> new StateBadge(Tone.WARN, remaining.words());
            case OVERDUE -> new StateBadge(Tone.BAD, remaining.words());
        };
    }
}
