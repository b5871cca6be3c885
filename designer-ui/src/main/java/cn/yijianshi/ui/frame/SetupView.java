package cn.yijianshi.ui.frame;

import cn.yijianshi.security.FirstAdministrator;
import cn.yijianshi.security.UserCreation;
import cn.yijianshi.ui.parts.PageHeader;
import cn.yijianshi.ui.parts.ProblemSummary;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** The first administrator, made with the one-time token of the console. Once there is a user this page is gone. */
@Route(value = "setup", autoLayout = false)
@PageTitle("建立管理员 · 一件事")
@AnonymousAllowed
@StyleSheet("context://assets/frame.css")
class SetupView extends Div implements BeforeEnterObserver {

    private final FirstAdministrator firstAdministrator;
    private final ProblemSummary problems = new ProblemSummary();
    private final PasswordField token = new PasswordField("一次性口令");
    private final TextField username = new TextField("用户名");
    private final TextField displayName = new TextField("姓名");
    private final PasswordField password = new PasswordField("密码");
    private final PasswordField again = new PasswordField("再输一次密码");

    SetupView(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
        addClassNames("public-screen", "public-page");
        token.setId("setup-token");
        token.setHelperText("第一次启动时显示在控制台上");
        username.setId("setup-username");
        displayName.setId("setup-display-name");
        password.setId("setup-password");
        again.setId("setup-password-again");
        Button create = PageHeader.asMain(new Button("建立管理员", event -> create()));
        create.addClickShortcut(Key.ENTER);
        Div fields = new Div(token, username, displayName, password, again, create);
        fields.addClassName("fields");
        Div card = new Div(new H1("一件事"), new Paragraph("系统里还没有用户。请建立第一个管理员。"), problems, fields);
        card.addClassName("public-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstAdministrator.isMissing()) {
            event.forwardTo(LoginView.class);
        }
    }

    private void create() {
        if (!password.getValue().equals(again.getValue())) {
            refuse(List.of("两次输入的密码不一样。"));
            return;
        }
        switch (firstAdministrator.create(
                token.getValue().strip(), username.getValue(), displayName.getValue(), password.getValue())) {
            case UserCreation.Created created -> getUI().ifPresent(ui -> ui.navigate(LoginView.class));
            case UserCreation.Refused refused -> refuse(refused.reasons());
        }
    }

    private void refuse(List<String> reasons) {
        problems.show(
                "没有建立",
                reasons.stream()
                        .map(reason -> new ProblemSummary.Problem(reason, username::focus))
                        .toList());
    }
}
