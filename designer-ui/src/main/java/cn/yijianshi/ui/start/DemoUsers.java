package cn.yijianshi.ui.start;

import cn.yijianshi.database.DataFolder;
import cn.yijianshi.database.DemoData;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import cn.yijianshi.security.NewUser;
import cn.yijianshi.security.Role;
import cn.yijianshi.security.UserCreation;
import cn.yijianshi.security.Users;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * One user for each role and department, where demo data are wanted. Their password is made at the first start and kept
 * in the data folder, so that no two installations share one.
 */
@Component
final class DemoUsers implements ApplicationRunner {

    /** The fictitious city whose offices the demo users work in. */
    private static final String CITY = "990100";

    private static final int PASSWORD_LENGTH = 14;

    /** One of them, with what the person does. */
    record Demo(
            String username,
            String displayName,
            String job,
            Role role,
            @Nullable String departmentId) {}

    static final List<Demo> ALL = List.of(
            new Demo("admin", "顾明远", "管理员", Role.ADMINISTRATOR, null),
            new Demo("clerk", "林知秋", "综合窗口", Role.CLERK, null),
            new Demo("market", "沈若溪", "市场监管审批", Role.APPROVER, "market-regulation"),
            new Demo("urban", "陆一帆", "城管审批", Role.APPROVER, "urban-management"),
            new Demo("fire", "秦朗", "消防审批", Role.APPROVER, "fire-rescue"),
            new Demo("tobacco", "叶青禾", "烟草审批", Role.APPROVER, "tobacco"),
            new Demo("drug", "温景然", "药监审批", Role.APPROVER, "drug-regulation"),
            new Demo("device", "周砚池", "市药监审批（医疗器械）", Role.APPROVER, "city-drug-regulation"),
            new Demo("insurance", "许南乔", "医保经办", Role.APPROVER, "medical-security"),
            new Demo("auditor", "江慎言", "审计", Role.AUDITOR, null));

    private final DemoData demo;
    private final DataFolder folder;
    private final Users users;
    private final CurrentActor currentActor;

    DemoUsers(DemoData demo, DataFolder folder, Users users, CurrentActor currentActor) {
        this.demo = demo;
        this.folder = folder;
        this.users = users;
        this.currentActor = currentActor;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.wanted()) {
            currentActor.runAs(Actor.system(Role.ADMINISTRATOR), () -> ALL.forEach(this::makeIfMissing));
        }
    }

    /** The password of all of them. */
    String password() {
        return folder.secret("demo.password", PASSWORD_LENGTH);
    }

    private void makeIfMissing(Demo user) {
        if (users.findByUsername(user.username()).isPresent()) {
            return;
        }
        UserCreation outcome = users.create(new NewUser(
                user.username(), password(), user.displayName(), user.departmentId(), CITY, Set.of(user.role()), true));
        if (outcome instanceof UserCreation.Refused refused) {
            throw new IllegalStateException("Demo user " + user.username() + ": " + refused.reasons());
        }
    }
}
