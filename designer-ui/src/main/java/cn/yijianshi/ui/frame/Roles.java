package cn.yijianshi.ui.frame;

/** Role names as {@code @RolesAllowed} wants them on a screen; the services check again. */
public final class Roles {

    public static final String CLERK = "CLERK";
    public static final String APPROVER = "APPROVER";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}
