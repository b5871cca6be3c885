package cn.yijianshi.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class InPlaceTest {

    private final Div parent = new Div();
    private final Component first = new Span("一");
    private final Component second = new Span("二");
    private final Component third = new Span("三");

    @Test
    void childrenComeGoAndStandInTheWantedOrder() {
        InPlace.arrange(parent, List.of(first, third));
        InPlace.arrange(parent, List.of(first, second, third));
        assertThat(parent.getChildren()).containsExactly(first, second, third);

        InPlace.arrange(parent, List.of(third));
        assertThat(parent.getChildren()).containsExactly(third);
    }

    @Test
    void aChildThatStaysIsNeverTakenOut() {
        InPlace.arrange(parent, List.of(first, third));
        boolean[] detached = {false};
        third.addDetachListener(event -> detached[0] = true);
        com.vaadin.flow.component.UI ui = new com.vaadin.flow.component.UI();
        ui.add(parent);

        InPlace.arrange(parent, List.of(second, third));

        assertThat(detached[0]).isFalse();
    }
}
