package cn.yijianshi.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an account must look like. All faults are told at once. */
final class AccountRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9.-]{1,31}");
    private static final int SHORTEST_PASSWORD = 12;
    private static final int FEWEST_DIFFERENT = 5;
    /** bcrypt reads no further. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private AccountRules() {}

    static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    static List<String> faults(NewUser user) {
        List<String> faults = new ArrayList<>();
        if (!USERNAME.matcher(normalised(user.username())).matches()) {
            faults.add("用户名须以字母开头，由 2 至 32 个字母、数字、点或连字符组成。");
        }
        if (user.displayName().isBlank()) {
            faults.add("请填写姓名。");
        }
        if (user.roles().isEmpty()) {
            faults.add("请至少选择一个角色。");
        }
        if (user.roles().contains(Role.APPROVER) && user.departmentId() == null) {
            faults.add("审批人员须指定所属部门。");
        }
        // GB/T 22239 (等级保护三级): administration and audit are never in one hand.
        if (user.roles().contains(Role.ADMINISTRATOR) && user.roles().contains(Role.AUDITOR)) {
            faults.add("管理员不能兼任审计员。");
        }
        faults.addAll(passwordFaults(user.password(), normalised(user.username())));
        return faults;
    }

    private static List<String> passwordFaults(String password, String username) {
        List<String> faults = new ArrayList<>();
        if (password.codePoints().count() < SHORTEST_PASSWORD) {
            faults.add("密码至少 " + SHORTEST_PASSWORD + " 个字符。");
        } else if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            faults.add("密码过于简单：至少要有 " + FEWEST_DIFFERENT + " 个不同的字符。");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            faults.add("密码过长：最多 72 个英文字符或 24 个汉字。");
        }
        if (!username.isEmpty() && password.toLowerCase(Locale.ROOT).contains(username)) {
            faults.add("密码不能包含用户名。");
        }
        return faults;
    }
}
