package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short words at the lower edge that pass by: what was done, or that something could not be done. */
public final class Notices {

    private static final int BRIEFLY = 3500;
    private static final int TO_READ = 9000;

    private Notices() {}

    /** Something was done. */
    public static void done(String sentence) {
        show(sentence, BRIEFLY, NotificationVariant.LUMO_SUCCESS);
    }

    /** Something could not be done; the sentence says why and what to do. */
    public static void problem(String sentence) {
        Notification notification = show(sentence, TO_READ, NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
    }

    private static Notification show(String sentence, int milliseconds, NotificationVariant variant) {
        Notification notification = new Notification(sentence, milliseconds, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(variant);
        notification.open();
        return notification;
    }
}
