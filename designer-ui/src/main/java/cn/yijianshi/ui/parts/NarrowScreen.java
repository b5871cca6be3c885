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
            page.retrieveExtendedClientDetails(details -> narrow.accept(details.getWindowInnerWidth() < BELOW));
            var registration = page.addBrowserWindowResizeListener(size -> narrow.accept(size.getWidth() < BELOW));
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                registration.remove();
            });
        });
    }
}
