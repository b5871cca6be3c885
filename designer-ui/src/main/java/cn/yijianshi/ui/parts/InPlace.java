package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.List;

/**
 * Brings the children of a container to a wanted list without touching those that stay, so that the field somebody is
 * typing in keeps its focus while questions come and go around it.
 */
public final class InPlace {

    private InPlace() {}

    /** Arranges {@code wanted} as the only children of {@code parent}, in this order. */
    public static <P extends Component & HasComponents> void arrange(P parent, List<? extends Component> wanted) {
        List<Component> gone =
                parent.getChildren().filter(child -> !wanted.contains(child)).toList();
        parent.remove(gone);
        for (int i = 0; i < wanted.size(); i++) {
            Component child = wanted.get(i);
            boolean there = i < parent.getElement().getChildCount()
                    && parent.getElement().getChild(i).equals(child.getElement());
            if (!there) {
                parent.addComponentAtIndex(i, child);
            }
        }
    }
}
