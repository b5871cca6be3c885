package cn.yijianshi.ui.frame;

import java.util.List;

/**
 * Tells the log-in page which demo accounts there are. The bean exists only where demo data were asked for; without it the
 * page shows no account at all.
 */
public record DemoHint(List<Account> accounts) {

    /** @param role what the person does, e.g. 窗口人员 */
    public record Account(String user, String password, String role) {}
}
