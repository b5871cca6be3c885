package cn.yijianshi.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

    private final Faults faults = new Faults();

    @Test
    void a_valid_file_comes_back_parsed_with_its_lines() {
        List<ParsedFile> files = read("""
                format: 1
                kind: regions
                regions:
                  - {code: "990000", name: 安澜省}
                  - code: "990100"
                    name: 云溪市
                    parent: "990000"
                """);

        assertThat(faults.all()).isEmpty();
        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.kind()).isEqualTo("regions");
            assertThat(file.lineOf("/regions/0/name")).isEqualTo(4);
            assertThat(file.lineOf("/regions/1/parent")).isEqualTo(7);
            assertThat(file.lineOf("/regions/1/no-such-key")).isEqualTo(5);
        });
    }

    @Test
    void an_unknown_key_is_told_with_its_line_and_the_keys_there_are() {
        read("""
                format: 1
                kind: regions
                regions:
                  - code: "990000"
                    name: 安澜省
                    parnet: "990100"
                """);

        assertThat(only("unknown-key")).satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(6);
            assertThat(fault.message()).isEqualTo("不认识的键“parnet”");
            assertThat(fault.mend()).contains("code、name、parent");
        });
    }

    @Test
    void a_duplicate_key_is_told_where_it_is_written_again() {
        read("""
                format: 1
                kind: regions
                regions:
                  - code: "990000"
                    name: 安澜省
                    name: 云溪市
                """);

        assertThat(only("duplicate-key").line()).isEqualTo(6);
    }

    @Test
    void a_format_that_is_not_known_is_refused() {
        read("""
                format: 2
                kind: regions
                regions: []
                """);

        assertThat(only("format").line()).isEqualTo(1);
    }

    @Test
    void a_file_without_a_format_is_refused() {
        read("kind: regions\n");

        assertThat(only("format").mend()).contains("format: 1");
    }

    @Test
    void a_kind_that_is_not_known_is_told_with_the_kinds_there_are() {
        read("""
                format: 1
                kind: region
                """);

        assertThat(only("kind")).satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.mend()).contains("regions、departments");
        });
    }

    @Test
    void a_missing_key_is_told_at_the_entry_that_lacks_it() {
        read("""
                format: 1
                kind: regions
                regions:
                  - {code: "990000", name: 安澜省}
                  - {code: "990100"}
                """);

        assertThat(only("missing-key")).satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(5);
            assertThat(fault.message()).contains("缺少“name”");
        });
    }

    @Test
    void all_faults_of_all_files_are_told_at_once() {
        DefinitionFiles files = new DefinitionFiles(List.of(
                file(
                        "a.yaml",
                        "format: 1\nkind: regions\nregions: [{code: 990000, name: 安澜省}, {code: '99', name: 某}]\n"),
                file("b.yaml", "format: 1\nkind: pack\nid: a_b\nname: 某\nshared: yes\n")));

        List<ParsedFile> parsed = new DefinitionReader().read(files, faults);

        assertThat(parsed).isEmpty();
        assertThat(faults.sorted())
                .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.code())
                .containsExactly(
                        "a.yaml:3 bad-text", "a.yaml:3 wrong-type", "b.yaml:3 bad-text", "b.yaml:5 wrong-type");
    }

    @Test
    void a_number_where_a_code_belongs_is_told_to_be_quoted() {
        read("""
                format: 1
                kind: regions
                regions:
                  - {code: 990000, name: 安澜省}
                """);

        assertThat(only("wrong-type").mend()).contains("加引号", "行政区划代码");
    }

    @Test
    void a_value_that_is_not_offered_is_told_with_those_that_are() {
        read("""
                format: 1
                kind: evidence-types
                evidence:
                  - {id: business-licence, name: 营业执照, nature: paper}
                """);

        assertThat(only("unknown-value")).satisfies(fault -> {
            assertThat(fault.message()).isEqualTo("nature：不认识的值 “paper”");
            assertThat(fault.mend()).startsWith("写成其中之一：licence、shared-data");
        });
    }

    @Test
    void a_day_that_does_not_exist_is_refused() {
        read("""
                format: 1
                kind: parameters
                parameters:
                  - id: area
                    name: 面积
                    type: number
                    unit: ㎡
                    values:
                      - {region: "990000", from: 2025-02-29, value: 300, source: 示例}
                """);

        assertThat(only("bad-text")).satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(9);
            assertThat(fault.message()).contains("2025-02-29");
        });
    }

    @Test
    void a_key_without_a_value_is_refused_and_not_taken_as_absent() {
        read("""
                format: 1
                kind: regions
                regions:
                  - {code: "990000", name: 安澜省}
                  - code: "990100"
                    name: 云溪市
                    parent:
                """);

        assertThat(only("empty-value").line()).isEqualTo(7);
    }

    @Test
    void an_anchor_is_refused() {
        read("""
                format: 1
                kind: regions
                regions:
                  - {code: &code "990000", name: *code}
                """);

        assertThat(faults.all()).isNotEmpty().allSatisfy(fault -> assertThat(fault.code())
                .isEqualTo("anchor"));
    }

    @Test
    void text_that_is_not_yaml_is_told_with_its_line() {
        read("""
                format: 1
                kind: regions
                regions: [
                """);

        assertThat(only("not-yaml").line()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void bytes_that_are_not_text_are_refused() {
        new DefinitionReader()
                .read(
                        new DefinitionFiles(
                                List.of(new DefinitionFile("x.yaml", new byte[] {(byte) 0xff, (byte) 0xfe}))),
                        faults);

        assertThat(only("not-utf8").file()).isEqualTo("x.yaml");
    }

    @Test
    void deep_nesting_is_refused_without_exhausting_the_stack() {
        read("format: 1\nkind: regions\nregions: " + "[".repeat(200_000) + "]".repeat(200_000) + "\n");

        assertThat(only("too-deep").line()).isEqualTo(3);
    }

    @Test
    void a_number_too_large_for_any_amount_is_refused() {
        read("""
                format: 1
                kind: parameters
                parameters:
                  - {id: area, name: 面积, type: number, values: [{region: "990000", from: 2025-01-01, value: 1e30, source: 示例}]}
                """);

        assertThat(only("bad-number").line()).isEqualTo(4);
    }

    private List<ParsedFile> read(String text) {
        return new DefinitionReader().read(new DefinitionFiles(List.of(file("test.yaml", text))), faults);
    }

    private Fault only(String code) {
        assertThat(faults.all()).extracting(Fault::code).containsExactly(code);
        return faults.all().getFirst();
    }

    private static DefinitionFile file(String path, String text) {
        return new DefinitionFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
