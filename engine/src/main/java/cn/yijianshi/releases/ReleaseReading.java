package cn.yijianshi.releases;

import cn.yijianshi.definitions.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Shows releases to administrators: diagram, tables, form, letters, scenarios, to read. Needs the administrator's role. */
@Service
public class ReleaseReading {

    public List<Line> releases() {
        throw new UnsupportedOperationException();
    }

    public View view(String hash) {
        throw new UnsupportedOperationException();
    }

    /** @param inForce whether it is what a new case takes today */
    public record Line(
            String hash,
            String bundle,
            String name,
            int version,
            LocalDate effectiveFrom,
            boolean inForce,
            int matters,
            int scenarios) {}

    public record View(
            Line line,
            String summary,
            List<MatterLine> matters,
            List<MaterialLine> materials,
            List<QuestionLine> questions,
            String processXml,
            List<Table> tables,
            List<ParameterLine> parameters,
            Map<String, String> drlByPack,
            JsonNode formSchema,
            List<LetterLine> letters,
            List<ScenarioLine> scenarios,
            List<Fault> faults) {}

    public record MatterLine(
            String id,
            String name,
            String department,
            String regime,
            String handling,
            String statutory,
            String promised,
            String mode,
            List<String> basis,
            @Nullable String toConfirm) {}

    public record MaterialLine(
            String id,
            String name,
            String type,
            List<String> askedBy,
            @Nullable String replacedBy) {}

    public record QuestionLine(String page, String id, String text, String type, String condition) {}

    /**
     * A rule table to read.
     *
     * @param columns labels
     * @param rows cells in words, in column order; empty text: any
     */
    public record Table(String pack, String id, String name, String concludes, List<String> columns, List<Row> rows) {}

    public record Row(
            String id,
            List<String> cells,
            String conclusion,
            String sentence,
            String basis,
            String effective,
            @Nullable String toConfirm) {}

    public record ParameterLine(
            String id,
            String name,
            String region,
            String from,
            String value,
            String source,
            @Nullable String toConfirm) {}

    public record LetterLine(String id, String name, String title, List<String> body) {}

    /** @param passed whether it holds now */
    public record ScenarioLine(String id, String name, boolean passed, List<String> failures) {}
}
