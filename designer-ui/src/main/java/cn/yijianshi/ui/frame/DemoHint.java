package cn.yijianshi.ui.frame;

import java.util.List;

/**
 * Tells the log-in page which demo accounts there are; none where demo data were not asked for. Their password is told on
 * the console only: the log-in page is to be seen by everybody.
 */
public record DemoHint(List<Account> accounts) {

    /** @param role what the person does, e.g. 窗口人员 */
    public record Account(String user, String role) {}
}
