package cn.yijianshi.ui.frame;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives every session its language, its error handler, and Chinese words for a lost connection or an expired session. */
@Component
class SessionWords implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages());
        event.getSource().addSessionInitListener(session -> {
            session.getSession().setErrorHandler(new CalmErrors());
            session.getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        });
        event.getSource().addUIInitListener(ui -> {
            ReconnectDialogConfiguration dialog = ui.getUI().getReconnectDialogConfiguration();
            dialog.setDialogText("与服务器的连接断开了，正在重新连接……");
            dialog.setDialogTextGaveUp("连接不上服务器。已保存的内容不会丢失，请检查网络后刷新页面。");
        });
    }

    private static CustomizedSystemMessages messages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("登录已过期");
        messages.setSessionExpiredMessage("很久没有操作，请重新登录。已保存的内容都在。");
        messages.setInternalErrorCaption("出了一点问题");
        messages.setInternalErrorMessage("请刷新页面后继续。已保存的内容都在。");
        messages.setCookiesDisabledCaption("浏览器不接受 Cookie");
        messages.setCookiesDisabledMessage("请在浏览器设置中允许本站的 Cookie。");
        return messages;
    }
}
