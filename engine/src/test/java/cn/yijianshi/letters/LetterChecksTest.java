package cn.yijianshi.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetterChecksTest {

    @Test
    void acceptsFieldsOfTheCaseAndOfTheForm() {
        assertThat(faults("""
                {"number": "{organ}受〔{year}〕{serial}号", "tables": ["matters", "results"],
                 "body": ["{{applicant.name}}：", "面积 {{form.premises-area}} ㎡，{{ today }}"]}""").all()).isEmpty();
    }

    @Test
    void findsWhatNothingWillEverFill() {
        Faults faults = faults("""
                {"number": "受〔{jahr}〕号", "tables": ["nobody"],
                 "body": ["{{applicant.nmae}}", "{{form.unknown}}", "{{#if x}}有{{/if}}", "{{today}", "{{${7*7}}}"]}""");

        assertThat(faults.all())
                .extracting(Fault::element, Fault::code)
                .contains(
                        tuple("/number", "no-serial"),
                        tuple("/number", "unknown-field"),
                        tuple("/body/0", "unknown-field"),
                        tuple("/body/1", "unknown-field"),
                        tuple("/body/2", "not-a-field"),
                        tuple("/body/3", "stray-braces"),
                        tuple("/body/4", "stray-braces"),
                        tuple("/tables/0", "unknown-list"));
        assertThat(faults.all().stream()
                        .filter(f -> f.element().equals("/body/0"))
                        .findFirst()
                        .orElseThrow()
                        .message())
                .isEqualTo("没有字段“applicant.nmae”");
    }

    @Test
    void tellsOfAFieldThatNotEveryDepartmentMaySee() {
        Faults faults = faults("""
                {"number": "受{serial}号", "body": ["收入 {{form.income}} 元，面积 {{form.premises-area}} ㎡"]}""");

        assertThat(faults.all()).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Fault.Severity.WARNING);
            assertThat(f.message()).isEqualTo("不是每个事项都读取“form.income”，发给各部门的文书在这里留空");
        });
    }

    private static Faults faults(String json) {
        Faults faults = new Faults();
        ParsedFile file = new ParsedFile("letters/x.yaml", "letter", CanonicalJson.read(json), Map.of());
        LetterChecks.check(file, Set.of("premises-area", "income"), Set.of("premises-area"), faults);
        return faults;
    }
}
