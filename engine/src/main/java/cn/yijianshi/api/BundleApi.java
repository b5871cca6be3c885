package cn.yijianshi.api;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionReader;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.forms.FormError;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.forms.FormValidator;
import cn.yijianshi.releases.DecisionRecord;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.ReleaseForms;
import cn.yijianshi.releases.Releases;
import cn.yijianshi.rules.Facts;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Decisions and forms by the releases in force. Facts are the structure of {@code docs/formats/facts.schema.json}; their
 * region and law date choose the release. The schema is the same that the counter's form is checked against.
 */
@RestController
@RequestMapping(path = "/api/v1/bundles", produces = MediaType.APPLICATION_JSON_VALUE)
class BundleApi {

    private static final int LARGEST = 1_000_000;

    private final Releases releases;
    private final Access access;
    private final FormValidator validator = new FormValidator();
    private final DefinitionReader definitions = new DefinitionReader();
    private final Clock clock;

    BundleApi(Releases releases, Access access, Clock clock) {
        this.releases = releases;
        this.access = access;
        this.clock = clock;
    }

    /** A bundle in force. */
    record BundleLine(String id, String name, int version, String release) {}

    /** What came of checking form data. */
    record Checked(List<FormError> errors) {}

    /** The bundles in force today in the caller's region. */
    @GetMapping
    List<BundleLine> bundles() {
        String region = access.require(Role.CLERK).region();
        return releases.inForce(LocalDate.now(clock.withZone(WorkCalendar.ZONE)), region).stream()
                .map(r -> new BundleLine(
                        r.bundle().id(),
                        r.bundle().name(),
                        r.bundle().version(),
                        r.hash().hex()))
                .toList();
    }

    /** Decides facts; the answer holds the facts that were read, the decision, and the hash of its canonical bytes. */
    @PostMapping("/{bundle}/decision")
    String decision(@PathVariable("bundle") String bundle, @RequestBody String factsJson) {
        access.require(Role.CLERK);
        return CanonicalJson.write(decide(bundle, facts(factsJson)));
    }

    /** The form for facts: JSON Schema 2020-12 with layout hints. */
    @PostMapping("/{bundle}/form-schema")
    String formSchema(@PathVariable("bundle") String bundle, @RequestBody String factsJson) {
        access.require(Role.CLERK);
        return CanonicalJson.write(schema(bundle, facts(factsJson)).json());
    }

    /** Checks form data as the counter would: body {@code {"facts": …, "data": …}}. */
    @PostMapping("/{bundle}/form-check")
    Checked formCheck(@PathVariable("bundle") String bundle, @RequestBody String json) {
        access.require(Role.CLERK);
        JsonNode body = tree(json);
        Facts facts = facts(CanonicalJson.write(body.path("facts")));
        return new Checked(validator.validate(schema(bundle, facts), body.path("data")));
    }

    private FormSchema schema(String bundle, Facts facts) {
        LoadedRelease release = release(bundle, facts);
        return ReleaseForms.of(release, releases.decide(release, facts).decision());
    }

    private DecisionRecord decide(String bundle, Facts facts) {
        return releases.decide(release(bundle, facts), facts);
    }

    private LoadedRelease release(String bundle, Facts facts) {
        return releases.inForce(bundle, facts.lawDate(), facts.region())
                .orElseThrow(() -> new ApiProblem(
                        404,
                        "no-release",
                        "“" + bundle + "”在 " + facts.region() + " 于 " + facts.lawDate() + " 没有生效的版本"));
    }

    private static JsonNode tree(String json) {
        if (json.length() > LARGEST) {
            throw new ApiProblem(413, "too-large", "请求超过 1 MB");
        }
        try {
            return CanonicalJson.read(json);
        } catch (JacksonException e) {
            throw new ApiProblem(400, "not-json", "不是合格的 JSON：" + e.getOriginalMessage());
        }
    }

    private Facts facts(String json) {
        Faults faults = new Faults();
        return definitions
                .readFacts(new DefinitionFile("facts", json.getBytes(StandardCharsets.UTF_8)), faults)
                .map(parsed -> CanonicalJson.mapper().treeToValue(parsed.tree(), Facts.class))
                .orElseThrow(() -> new ApiProblem(
                        400,
                        "not-facts",
                        faults.sorted().stream()
                                .map(f -> "第 " + f.line() + " 行：" + f.message() + "。" + f.mend())
                                .collect(Collectors.joining("\n"))));
    }
}
