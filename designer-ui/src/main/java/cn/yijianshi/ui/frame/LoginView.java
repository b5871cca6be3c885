package cn.yijianshi.ui.frame;

import cn.yijianshi.security.FirstAdministrator;
import cn.yijianshi.ui.parts.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** Log-in. It tells neither whether a name exists nor how a password looks; demo accounts only where a bean says so. */
@Route(value = "login", autoLayout = false)
@PageTitle("登录 · 一件事")
@AnonymousAllowed
@StyleSheet("context://assets/frame.css")
class LoginView extends Div implements BeforeEnterObserver {

    private final FirstAdministrator firstAdministrator;
    private final LoginForm form = new LoginForm(words());

    LoginView(ObjectProvider<DemoHint> demo, FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
        addClassNames("public-screen", "public-page");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setId("login-form");
        Div card = new Div(new H1("一件事"), new Paragraph("综合窗口联办平台"), form);
        card.addClassName("public-card");
        demo.stream().filter(hint -> !hint.accounts().isEmpty()).forEach(hint -> card.add(accounts(hint)));
        Anchor guides = new Anchor("guides", "查看办事指南，不用登录");
        guides.setId("to-guides");
        card.add(guides);
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (firstAdministrator.isMissing()) {
            event.forwardTo(SetupView.class);
            return;
        }
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    private static LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername("用户名");
        words.getForm().setPassword("密码");
        words.getForm().setSubmit("登录");
        words.getErrorMessage().setTitle("没有登录成功");
        words.getErrorMessage().setMessage("用户名或密码不对，请重新输入。");
        words.getErrorMessage().setUsername("请输入用户名");
        words.getErrorMessage().setPassword("请输入密码");
        return words;
    }

    private static Component accounts(DemoHint hint) {
        Div table = new Div(new Paragraph("本机装有演示数据。演示账号如下，密码在启动程序的控制台上。"));
        table.addClassName("demo-hint");
        PlainTable accounts = new PlainTable("演示账号", "岗位", "用户名");
        hint.accounts().forEach(a -> accounts.row(a.role(), a.user()));
        table.add(accounts);
        return table;
    }
}
