package cn.yijianshi.ui.frame;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Shown in place of a page that failed while it was opened. */
@AnonymousAllowed
@StyleSheet("context://assets/frame.css")
class FailureView extends Div implements HasErrorParameter<Exception> {

    FailureView() {
        addClassNames("public-screen", "public-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        Div card = new Div(
                new H1("这一页没有打开"),
                new Paragraph(CalmErrors.sentence(parameter.getCaughtException())),
                new Anchor("/", "回到首页"));
        card.addClassName("public-card");
        add(card);
        return 500;
    }
}
