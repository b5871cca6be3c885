package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.ColumnType;
import cn.yijianshi.rules.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of the guide, as far as the rules are concerned.
 *
 * @param type how its answers compare: yes-no, one-of, any-of, number, date or text
 * @param options codes that can be chosen; empty where it has none
 * @param element the data element whose value the answer is at the same time
 * @param when all must hold on what was answered before, or it is not asked
 */
public record GuideQuestion(
        String id,
        String text,
        ColumnType type,
        List<String> options,
        @Nullable String element,
        List<Condition> when) {

    public GuideQuestion {
        options = List.copyOf(options);
        when = List.copyOf(when);
    }
}
