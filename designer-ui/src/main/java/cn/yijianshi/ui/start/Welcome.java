package cn.yijianshi.ui.start;

import cn.yijianshi.database.DataFolder;
import cn.yijianshi.database.Database;
import cn.yijianshi.database.DemoData;
import cn.yijianshi.database.EmbeddedDatabase;
import cn.yijianshi.security.FirstAdministrator;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the console shows once the application runs: the address, where the data are, and how to log in. */
@Component
final class Welcome {

    private final Database database;
    private final DataFolder folder;
    private final DemoData demo;
    private final DemoUsers demoUsers;
    private final FirstAdministrator firstAdministrator;

    Welcome(
            Database database,
            DataFolder folder,
            DemoData demo,
            DemoUsers demoUsers,
            FirstAdministrator firstAdministrator) {
        this.database = database;
        this.folder = folder;
        this.demo = demo;
        this.demoUsers = demoUsers;
        this.firstAdministrator = firstAdministrator;
    }

    @EventListener
    void onReady(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            print("http://localhost:" + web.getWebServer().getPort(), Console.out());
        }
    }

    private void print(String address, PrintStream out) {
        out.println();
        out.println("一件事已启动：" + address);
        out.println("数据：" + (database instanceof EmbeddedDatabase ? folder.path() : database.url()));
        if (demo.wanted()) {
            out.println("演示用户，密码都是 " + demoUsers.password() + "：");
            DemoUsers.ALL.forEach(user -> out.println("  " + user.username() + "\t" + user.job()));
        }
        if (demo.refused()) {
            out.println("使用自己的数据库时不建立演示数据，YJS_DEMO=true 不起作用。");
        }
        firstAdministrator.tokenIfNeeded().ifPresent(token -> {
            out.println("还没有用户。请在 24 小时内打开 " + address + "/setup，用一次性口令建立管理员：");
            out.println("  " + token);
        });
        out.println("按 Ctrl-C 停止。");
    }
}
