package cn.yijianshi.handbooks;

import java.util.List;

/**
 * A document to read, on a screen or on paper.
 *
 * @param edition of which release it is made
 */
public record Handbook(Kind kind, String title, String edition, List<Section> sections) {

    /** For whom it is written. */
    public enum Kind {
        /** For who applies: what to do, what to bring, how long it takes. */
        GUIDE("办事指南"),
        /** For who handles cases: the same, and the rules, standards and forms behind it. */
        MANUAL("标准化业务手册");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param id stable within the document, for links */
    public record Section(String id, String title, List<Block> blocks) {}

    /** A piece of a section. */
    public sealed interface Block {}

    public record Text(String text) implements Block {}

    public record Items(List<String> items) implements Block {}

    /** Names with values, e.g. 事项类型: 行政许可. */
    public record Facts(List<Fact> facts) implements Block {}

    public record Fact(String name, String value) {}

    /**
     * @param name what it lists
     * @param rows as many cells each as there are heads
     */
    public record Table(String name, List<String> head, List<List<String>> rows) implements Block {}
}
