package cn.yijianshi.cases;

import cn.yijianshi.catalogue.LegalBasis;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A work item with what its department needs and nothing else (个人信息保护法 art. 6).
 *
 * @param conclusions what may be concluded, in the order to be offered
 * @param formSchema the form's schema, restricted to the elements this matter reads
 * @param formData the data, restricted likewise
 * @param materials the materials this matter asks for
 * @param history what was concluded at earlier steps of the same matter
 */
public record WorkItemView(
        WorkItemLine line,
        String guidance,
        List<Conclusion> conclusions,
        JsonNode formSchema,
        JsonNode formData,
        List<MaterialLine> materials,
        List<Opinion> history) {

    /**
     * A material as the approver sees it.
     *
     * @param state in words: 已收纸质（原件 1、复印件 1）, 电子证照, 已上传, 容缺，承诺 12-03 前补交
     * @param reasons why it was asked, waived or deferred
     */
    public record MaterialLine(
            String material, String name, String state, List<Reason> reasons, List<FileLine> files) {}

    /**
     * Why: the sentence, the row and the law, as the rules decided it when the case was submitted.
     *
     * @param about 要求, 免提交, 可容缺 … what it is a reason for
     * @param row {@code pack/table/row}, or {@code matter/id} where the matter itself says so
     * @param toConfirm what is still to be confirmed, or null
     */
    public record Reason(
            String about,
            String sentence,
            String row,
            LegalBasis basis,
            @Nullable String toConfirm) {}

    public record FileLine(UUID id, String name, String mediaType, long size) {}

    public record Opinion(String step, String conclusion, String opinion, String who, String when) {}

    /** @param needsOpinion whether a reason must be given */
    public record Conclusion(
            String code,
            String label,
            boolean needsOpinion,
            @Nullable String confirm) {}
}
