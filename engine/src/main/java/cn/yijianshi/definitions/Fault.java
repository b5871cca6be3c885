package cn.yijianshi.definitions;

/**
 * One thing wrong with a definition, where it stands and how to mend it. Faults are collected over all files and told at
 * once.
 *
 * @param severity whether it stops a release
 * @param code stable, kebab-case, for tests and documentation, e.g. {@code unknown-key}
 * @param file path within the definition, e.g. {@code bundles/snack-shop/bundle.yaml}
 * @param line one-based; 0 where the whole file is meant
 * @param element JSON pointer or BPMN element id; empty where the whole file is meant
 * @param message what is wrong, in Chinese
 * @param mend how to mend it, in Chinese
 */
public record Fault(Severity severity, String code, String file, int line, String element, String message, String mend)
        implements Comparable<Fault> {

    /** What a fault means for a release. */
    public enum Severity {
        /** No release can be made. */
        ERROR,
        /** A release can be made; somebody should look. */
        WARNING,
        /** A fact marked {@code toConfirm}. */
        TO_CONFIRM,
        /** Nothing is wrong; the reviewer should know. */
        NOTE
    }

    /** One line for a terminal: {@code file:line: 错误 message。mend [code]}. */
    public String line(boolean withMend) {
        String label =
                switch (severity) {
                    case ERROR -> "错误";
                    case WARNING -> "警告";
                    case TO_CONFIRM -> "待确认";
                    case NOTE -> "说明";
                };
        String text = file + ":" + line + ": " + label + " " + message;
        return withMend && !mend.isEmpty() ? text + " → " + mend + " [" + code + "]" : text + " [" + code + "]";
    }

    @Override
    public int compareTo(Fault other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : (code + element).compareTo(other.code + other.element);
    }
}
