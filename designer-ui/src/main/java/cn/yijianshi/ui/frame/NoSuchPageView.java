package cn.yijianshi.ui.frame;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Shown for an address that leads nowhere, or to a page this user may not open: the two look the same. */
@AnonymousAllowed
@StyleSheet("context://assets/frame.css")
class NoSuchPageView extends RouteNotFoundError {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Div card = new Div(new H1("没有这一页"), new Paragraph("地址不对，或者您没有打开它的权限。"), new Anchor("/", "回到首页"));
        card.addClassName("public-card");
        Div page = new Div(card);
        page.addClassNames("public-screen", "public-page");
        getElement().removeAllChildren();
        getElement().appendChild(page.getElement());
        return 404;
    }
}
