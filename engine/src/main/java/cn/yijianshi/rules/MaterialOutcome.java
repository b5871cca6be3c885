package cn.yijianshi.rules;

import cn.yijianshi.catalogue.TimeSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out for one material over all the matters that ask for it.
 *
 * @param name its name, or its id where the catalogue does not know it
 * @param originals the most that any matter asks for, as are the copies
 * @param matters the matters that ask for it, sorted
 * @param by kind of evidence that stands in for it, where exempt
 * @param within for deferrable: the shortest time any matter grants; null where no limit is set
 * @param reasons why it is required, exempt, deferrable or not, by phase and matter
 */
public record MaterialOutcome(
        String material,
        String name,
        Status status,
        int originals,
        int copies,
        List<String> matters,
        @Nullable String by,
        @Nullable TimeSpan within,
        List<Reason> reasons) {

    public enum Status {
        /** To be handed in now. */
        REQUIRED,
        /** 免提交, for every matter that asks for it. */
        EXEMPT,
        /** 可容缺, for every matter that still asks for it. */
        DEFERRABLE
    }

    /**
     * One reason.
     *
     * @param status as in {@link Decision.Finding}
     * @param overridden whether something else took its place
     */
    public record Reason(
            Concludes phase, String matter, String status, boolean overridden, List<Decision.Cause> because) {

        /** What it is a reason for, in words: 要求, 免提交, 可容缺 … */
        public String about() {
            String said =
                    switch (status) {
                        case "required" -> "要求";
                        case "exempt" -> "免提交";
                        case "allowed" -> "可容缺";
                        case "forbidden" -> "不得容缺";
                        case "switched-off" -> "本一件事不适用的政策";
                        default -> phase.label();
                    };
            return overridden && status.equals("allowed") ? said + "（被否定）" : said;
        }
    }
}
