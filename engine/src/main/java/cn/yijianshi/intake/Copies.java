package cn.yijianshi.intake;

import cn.yijianshi.rules.MaterialOutcome;
import java.util.ArrayList;
import java.util.List;

/** How many of a material are to be handed in, in words. */
final class Copies {

    private Copies() {}

    static String words(MaterialOutcome outcome) {
        List<String> parts = new ArrayList<>();
        if (outcome.originals() > 0) {
            parts.add("原件 " + outcome.originals() + " 份");
        }
        if (outcome.copies() > 0) {
            parts.add("复印件 " + outcome.copies() + " 份");
        }
        return parts.isEmpty() ? "原件核验" : String.join("，", parts);
    }
}
