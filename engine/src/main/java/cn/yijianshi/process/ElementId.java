package cn.yijianshi.process;

import java.util.regex.Pattern;

/**
 * The ids a process may use. They reach engine BPMN and, between quotes, its constant expressions: letters, digits, dot,
 * hyphen and underscore only.
 */
final class ElementId {

    private static final Pattern ELEMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private ElementId() {}

    /** Whether it may name an element of the drawing. */
    static boolean valid(String id) {
        return ELEMENT.matcher(id).matches();
    }

    /** Whether it may be the id of something in the catalogue, or a value of the routing rules. */
    static boolean validCode(String code) {
        return CODE.matcher(code).matches();
    }
}
