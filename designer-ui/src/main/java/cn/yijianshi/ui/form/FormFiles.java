package cn.yijianshi.ui.form;

import java.util.UUID;

/** Where files and signatures of a form are kept; the form's data hold their numbers only. */
@FunctionalInterface
public interface FormFiles {

    /** Keeps nothing: for a form that is only looked at. */
    FormFiles NOWHERE = (name, content) -> new Kept.As(new UUID(0, name.hashCode() & 0xffffffffL).toString());

    Kept keep(String name, byte[] content);

    /** What became of a file. */
    sealed interface Kept {

        /** @param id what the data hold */
        record As(String id) implements Kept {}

        /** @param reason which file and why, in Chinese */
        record Refused(String reason) implements Kept {}
    }
}
