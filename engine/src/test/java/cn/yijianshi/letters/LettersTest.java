package cn.yijianshi.letters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.Hash;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final Letters LETTERS = new Letters();
    private static final LetterTemplate ACCEPTANCE = new LetterTemplate(
            "acceptance-notice",
            "受理通知书",
            "受理通知书",
            "{organ}一件事受〔{year}〕{serial}号",
            List.of(
                    "{{applicant.name}}：",
                    "你（单位）于{{case.submitted}}提出的“{{bundle.name}}”申请，符合受理条件，决定予以受理。",
                    "咨询电话：{{organ.phone}}。"),
            List.of("matters", "deferred"),
            true,
            null,
            null,
            null);
    private static final Map<String, String> FIELDS = Map.of(
            "applicant.name", "石榴小吃店",
            "case.submitted", "2026年3月2日",
            "bundle.name", "开小吃店",
            "organ.phone", "0990-12345",
            "organ.name", "云溪市政务服务中心",
            "today", "2026年3月2日");
    private static final LetterData DATA = new LetterData(
            ACCEPTANCE.numbered("云溪审批", 2026, 12),
            FIELDS,
            Map.of(
                    "matters",
                    new LetterData.Table(
                            List.of("事项", "承诺时限"),
                            List.of(List.of("食品经营许可（新办）", "10 个工作日"), List.of("户外招牌设置", "5 个工作日"))),
                    "deferred",
                    new LetterData.Table(List.of("材料", "期限"), List.of())));

    @Test
    void saysWhatTheTemplateAndTheDataSay() throws IOException {
        assertThat(lines(LETTERS.render(ACCEPTANCE, DATA)))
                .containsExactly(
                        "云溪审批一件事受〔2026〕12号 第 1 页，共 1 页",
                        "受理通知书",
                        "云溪审批一件事受〔2026〕12号",
                        "石榴小吃店：",
                        "你（单位）于2026年3月2日提出的“开小吃店”申请，符合受理条件，决定予",
                        "以受理。",
                        "咨询电话：0990-12345。",
                        "办理事项：",
                        "事项 承诺时限",
                        "食品经营许可（新办） 10 个工作日",
                        "户外招牌设置 5 个工作日",
                        "容缺后补的材料：",
                        "材料 期限",
                        "无",
                        "云溪市政务服务中心（盖章）",
                        "2026年3月2日",
                        "申请人（签名或者盖章）：＿＿＿＿＿＿＿＿ 日期：＿＿＿＿年＿＿月＿＿日");
    }

    @Test
    void leavesALineToWriteOnWhereAValueIsMissing() throws IOException {
        LetterData nothing = new LetterData(null, Map.of("applicant.name", "  "), Map.of());

        assertThat(lines(LETTERS.render(ACCEPTANCE, nothing)))
                .contains("＿＿＿：", "咨询电话：＿＿＿。", "办理事项：＿＿＿", "＿＿＿（盖章）", "＿＿＿ 第 1 页，共 1 页");
    }

    @Test
    void givesTheSameBytesForTheSameData() {
        Hash first = Hash.of(LETTERS.render(ACCEPTANCE, DATA));

        assertThat(Hash.of(new Letters().render(ACCEPTANCE, DATA))).isEqualTo(first);
    }

    @Test
    void embedsOnlyTheCharactersItPrints() {
        assertThat(LETTERS.render(ACCEPTANCE, DATA).length).isLessThan(60_000);
    }

    @Test
    void hostileTextIsPrintedAsText() throws IOException {
        String hostile = "<script>alert(1)</script> <img src='http://127.0.0.1/x'/> &amp; {{organ.phone}} $1 \\1 ]]>";
        LetterData data = new LetterData(
                "<b>1</b>号",
                Map.of("applicant.name", hostile, "bundle.name", "}</style><p>"),
                Map.of("matters", new LetterData.Table(List.of("<th>"), List.of(List.of("<td>")))));

        String text = String.join("", lines(LETTERS.render(ACCEPTANCE, data))).replace(" ", "");

        assertThat(text)
                .contains(hostile.replace(" ", "") + "：")
                .contains("“}</style><p>”", "<th>", "<td>", "<b>1</b>号");
    }

    @Test
    void whatTheFontLacksIsVisibleAndWhatDoesNotPrintIsLeftOut() throws IOException {
        LetterData data = new LetterData(null, Map.of("applicant.name", "石\u202e榴\u0000小吃🍜店\ud800"), Map.of());

        assertThat(lines(LETTERS.render(ACCEPTANCE, data))).contains("石榴小吃□店：");
    }

    @Test
    void longTextRunsOverPagesAndIsAllThere() throws IOException {
        String longText = "长".repeat(5_000) + "w".repeat(5_000);
        LetterData data = new LetterData("1号", Map.of("applicant.name", longText), Map.of());

        List<String> lines = lines(LETTERS.render(ACCEPTANCE, data));

        String text = String.join("", lines);
        assertThat(text.chars().filter(c -> c == '长').count()).isEqualTo(5_000);
        assertThat(text.chars().filter(c -> c == 'w').count()).isEqualTo(5_000);
        assertThat(lines).anyMatch(l -> l.startsWith("1号 第 2 页，共 "));
    }

    @Test
    void aTableOfManyRowsRepeatsItsHeader() throws IOException {
        LetterData data = new LetterData(
                "1号",
                FIELDS,
                Map.of(
                        "matters",
                        new LetterData.Table(
                                List.of("事项", "承诺时限"), Collections.nCopies(120, List.of("食品经营许可", "10 个工作日")))));

        List<String> lines = lines(LETTERS.render(ACCEPTANCE, data));

        assertThat(lines.stream().filter(l -> l.equals("食品经营许可 10 个工作日")).count())
                .isEqualTo(120);
        assertThat(lines.stream().filter(l -> l.equals("事项 承诺时限")).count()).isGreaterThan(2);
    }

    /** The lines of text that a reader can search for and copy. */
    private static List<String> lines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            return Arrays.stream(text.split("\\R"))
                    .map(line -> line.replaceAll("[\\s\u3000\u00a0]+", " ").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
