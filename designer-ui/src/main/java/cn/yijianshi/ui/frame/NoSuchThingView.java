package cn.yijianshi.ui.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.NoSuchElementException;

/** Shown for an address that names a draft, case or work item that is not there, or not there any more. */
@AnonymousAllowed
class NoSuchThingView extends Div implements HasErrorParameter<NoSuchElementException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NoSuchElementException> parameter) {
        Div card = new Div(new H1("找不到"), new Paragraph("它可能已经办完、作废，或者地址不对。"), new Anchor("/", "回到首页"));
        card.addClassName("public-card");
        addClassNames("public-screen", "public-page");
        removeAll();
        add(card);
        return 404;
    }
}
