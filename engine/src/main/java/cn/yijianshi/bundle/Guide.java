package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.DataElement;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The guide (情形引导): questions in pages. */
public record Guide(List<Page> pages) {

    public Stream<Question> questions() {
        return pages.stream().flatMap(p -> p.questions().stream());
    }

    public Optional<Question> question(String id) {
        return questions().filter(q -> q.id().equals(id)).findFirst();
    }

    public record Page(String id, String title, List<Question> questions) {}

    /**
     * A question.
     *
     * @param when conditions, all of which must hold for it to be asked; in the words of rule cells
     * @param element the data element whose value the answer is, or null
     * @param fromLicence the licence field that answers it, so that it is only confirmed
     * @param fromParty for a yes-no question: the role whose presence among the parties answers it, so that who named an
     *     agent is not asked whether there is one
     */
    public record Question(
            String id,
            String text,
            Type type,
            @Nullable List<DataElement.Option> options,
            @Nullable String unit,
            @Nullable String help,
            @Nullable List<JsonNode> when,
            @Nullable String element,
            @Nullable FromLicence fromLicence,
            @Nullable String fromParty,
            @Nullable String toConfirm) {}

    public record FromLicence(String licence, String field) {}

    /** Type of an answer. */
    public enum Type {
        @JsonProperty("yes-no")
        YES_NO("yes-no", "是 / 否"),
        @JsonProperty("one-of")
        ONE_OF("one-of", "单选"),
        @JsonProperty("any-of")
        ANY_OF("any-of", "多选"),
        @JsonProperty("number")
        NUMBER("number", "数字"),
        @JsonProperty("date")
        DATE("date", "日期"),
        @JsonProperty("text")
        TEXT("text", "文字");

        private final String id;
        private final String label;

        Type(String id, String label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public String label() {
            return label;
        }
    }
}
