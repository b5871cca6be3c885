package cn.yijianshi.ui.frame;

import cn.yijianshi.ui.parts.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** What is said when something fails in a screen: calm words with a reference number, and everything in the log. */
class CalmErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CalmErrors.class);

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof ClientAbortException) {
            // The browser went on before it had read a document to its end.
            return;
        }
        String sentence = sentence(event.getThrowable());
        if (UI.getCurrent() != null) {
            Notices.problem(sentence);
        }
    }

    /** Logs a failure under a new reference number and says it in words for the user. */
    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException) {
                return "您没有办理这一项的权限。如果应当有，请联系管理员。";
            }
        }
        Reference reference = Reference.next();
        LOG.error("Failure {} in a screen", reference, failure);
        return "刚才这一步没有做成，已填写的内容还在。请再试一次；仍然不行，请把编号 " + reference + " 告诉管理员。";
    }
}
