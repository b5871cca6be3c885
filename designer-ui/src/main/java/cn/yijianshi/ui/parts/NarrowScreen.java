package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** Tells whether the window is as narrow as a phone, for tables that then show fewer columns. */
public final class NarrowScreen {

    private static final int BELOW = 720;

    private NarrowScreen() {}

    /** Tells when the component comes onto a page, and whenever the window changes its width after that. */
    public static void watch(Component component, Consumer<Boolean> narrow) {
        component.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(details -> tell(component, narrow, details.getWindowInnerWidth()));
            var registration = page.addBrowserWindowResizeListener(size -> tell(component, narrow, size.getWidth()));
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                registration.remove();
            });
        });
    }

    /** Also marks the component with {@code data-narrow}, for its style. */
    private static void tell(Component component, Consumer<Boolean> narrow, int width) {
        component.getElement().setAttribute("data-narrow", width < BELOW);
        narrow.accept(width < BELOW);
    }
}
