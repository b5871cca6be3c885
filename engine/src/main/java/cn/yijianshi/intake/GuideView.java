package cn.yijianshi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The guide (情形引导) as it stands: only questions whose condition holds and that can still change the outcome, or that
 * are answered already.
 *
 * @param pages pages with at least one question
 * @param optional optional matters the applicant may choose
 * @param open questions still to be answered
 */
public record GuideView(List<Page> pages, List<OptionalMatter> optional, int open) {

    public record Page(String id, String title, List<Question> questions) {}

    /**
     * A question.
     *
     * @param type {@code yes-no, one-of, any-of, number, date, text}
     * @param options codes and labels
     * @param answer the answer so far, right or wrong
     * @param source where a proposed answer comes from, e.g. 营业执照; null if typed
     * @param problem what is wrong with the answer, which then counts as none; null where it can be true
     */
    public record Question(
            String id,
            String text,
            String type,
            List<Choice> options,
            @Nullable String unit,
            @Nullable String help,
            @Nullable JsonNode answer,
            @Nullable String source,
            @Nullable String problem) {}

    public record Choice(String code, String label) {}

    /** @param chosen null if not asked yet */
    public record OptionalMatter(
            String matter,
            String name,
            String department,
            @Nullable Boolean chosen) {}
}
