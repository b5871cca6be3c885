package cn.yijianshi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision in words a clerk can read out.
 *
 * @param notices what stands against going on, or must be told first (退出联办, 先换证)
 * @param blocked whether a notice forbids acceptance
 * @param matters every matter of the bundle
 * @param materials every material that is asked for, merged
 * @param notAsked materials that are not asked for, with the nearest rows
 * @param openQuestions texts of the questions that can still change it
 * @param promise the bundle's promised time over the longest path, in words
 * @param lawDate 法律适用日, in words
 */
public record DecisionView(
        List<Notice> notices,
        boolean blocked,
        List<MatterLine> matters,
        List<MaterialLine> materials,
        List<WhyNot> notAsked,
        List<String> openQuestions,
        String promise,
        String lawDate,
        String release) {

    /** @param stops whether the case cannot be accepted while it stands; else it is about a matter that is left out */
    public record Notice(String outcome, String message, boolean stops, List<Reason> reasons) {}

    /**
     * A matter.
     *
     * @param status {@code applies, not-needed, not-chosen, open}
     * @param route how it is handled, in words, e.g. 告知承诺; null if there is only one way
     * @param promised promised time in words
     */
    public record MatterLine(
            String matter,
            String name,
            String department,
            String organ,
            String status,
            @Nullable String route,
            String promised,
            List<Reason> reasons,
            List<String> whyNot) {}

    /**
     * A material, once.
     *
     * @param status {@code required, exempt, deferrable}
     * @param form original and copies in words
     * @param askedBy the matters that ask for it, by name
     * @param deadline for deferrable: how long, in words
     */
    public record MaterialLine(
            String material,
            String name,
            String status,
            String form,
            String source,
            List<String> askedBy,
            @Nullable String deadline,
            List<Reason> reasons) {}

    public record WhyNot(String material, String name, List<String> sentences) {}

    /**
     * Why: the sentence, the row, the law.
     *
     * @param about 要求, 免提交, 容缺 … what this reason is for
     * @param sentence the explanation
     * @param row path of the row, for those who look it up
     * @param basis the law as cited
     * @param toConfirm what is still to be confirmed, or null
     */
    public record Reason(
            String about,
            String sentence,
            String row,
            String basis,
            List<String> facts,
            @Nullable String toConfirm) {}
}
