package cn.yijianshi.ui.audit;

import cn.yijianshi.replay.CaseAudit.Event;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What happened to a case, oldest first: when, who, what, in a sentence. The arrow keys open each event beside it. */
final class EventGrid extends Grid<Event> {

    EventGrid(List<Event> events, Consumer<Event> whenChosen) {
        super(Event.class, false);
        setId("events");
        getElement().setAttribute("aria-label", "办件经过");
        addClassName("audit-events");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        Column<Event> when = addColumn(e -> Moments.brief(e.at()))
                .setHeader("时间")
                .setWidth("104px")
                .setFlexGrow(0);
        addColumn(Event::actor).setHeader("何人").setWidth("88px").setFlexGrow(0);
        addComponentColumn(EventGrid::what).setHeader("何事").setFlexGrow(1);
        setItems(events);
        when.setFooter("共 " + events.size() + " 条");
        ((GridSingleSelectionModel<?>) getSelectionModel()).setDeselectAllowed(false);
        asSingleSelect().addValueChangeListener(e -> {
            if (e.getValue() != null) {
                whenChosen.accept(e.getValue());
            }
        });
        addCellFocusListener(e -> e.getItem().ifPresent(this::select));
        // The decision is what one looks for first.
        Stream.concat(events.stream().filter(Event::decision), events.stream())
                .findFirst()
                .ifPresent(this::select);
    }

    private static Component what(Event event) {
        Span label = new Span(event.label());
        label.addClassName("event-label");
        Span sentence = new Span(event.summary());
        sentence.addClassName("event-sentence");
        Div cell = new Div(label, sentence);
        cell.setId("event-" + event.seq());
        cell.addClassName("event-cell");
        return cell;
    }
}
