package cn.yijianshi.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;

/** What somebody might send to do harm is refused with a sentence, and nothing of it is opened. */
class HostileWorkbookTest {

    private static final String SHEET = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s<sheetData>%s</sheetData></worksheet>
            """;

    @Test
    void aPlainWorkbookIsRead() {
        WorkbookReader.Content content = read(SHEET.formatted("", cell("A1", "编号")));
        assertThat(content.faults()).isEmpty();
        assertThat(content.sheets().getFirst().rows().getFirst().cells()).containsEntry(0, "编号");
    }

    @Test
    void aFormulaIsToldWithItsCell() {
        WorkbookReader.Content content =
                read(SHEET.formatted("", "<row r=\"7\"><c r=\"C7\"><f>WEBSERVICE(\"http://x\")</f><v>1</v></c></row>"));
        assertThat(content.faults()).singleElement().satisfies(f -> {
            assertThat(f.sheet()).isEqualTo("事项");
            assertThat(f.cell()).isEqualTo("C7");
            assertThat(f.message()).isEqualTo("单元格里是公式");
        });
    }

    @Test
    void aDimensionThatIsALieCostsNothing() {
        WorkbookReader.Content content = read(SHEET.formatted("<dimension ref=\"A1:XFD1048576\"/>", cell("A1", "编号")));
        assertThat(content.faults()).isEmpty();
    }

    @Test
    void aCellAtTheEndOfTheWorldIsRefused() {
        assertThat(refusal(read(SHEET.formatted("", "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"))))
                .startsWith("工作表“事项”超过 100000 行");
        assertThat(refusal(read(SHEET.formatted("", "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"))))
                .startsWith("工作表“事项”第 1 行超过 100 列");
    }

    @Test
    void aSheetIsLeftAtTheCellThatIsTooFar() {
        String rows = IntStream.rangeClosed(2, 100_000)
                .mapToObj(i -> "<row r=\"" + i + "\"><c r=\"A" + i + "\"><v>1</v></c></row>")
                .collect(Collectors.joining());
        byte[] sheet = SHEET.formatted("", "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>" + rows)
                .getBytes(StandardCharsets.UTF_8);
        CountedStream counted = new CountedStream(sheet);
        assertThatThrownBy(() -> SAXParserFactory.newDefaultNSInstance()
                        .newSAXParser()
                        .parse(counted, new SheetHandler("事项", i -> "")))
                .isInstanceOf(SheetHandler.TooLarge.class);
        assertThat(counted.read).isLessThan(100_000).isLessThan(sheet.length / 20);
    }

    @Test
    void ofABombAQuarterIsReadAndNothingIsKept() throws IOException {
        byte[] bomb = bomb();
        CountedStream counted = new CountedStream(bomb);
        assertThat(WorkbookGate.refusal(counted, bomb.length)).contains("工作簿解开后异常地大，没有打开。");
        assertThat(counted.read).isLessThan(bomb.length / 4);
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws IOException {
        assertThat(refusal(WorkbookReader.read(bomb()))).isEqualTo("工作簿解开后异常地大，没有打开。");
    }

    /** Three hundred million zeros in a thousandth of the room. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    /** Counts what is taken out of it. */
    private static final class CountedStream extends ByteArrayInputStream {
        private int read;

        CountedStream(byte[] content) {
            super(content);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            int taken = super.read(into, offset, length);
            read += Math.max(0, taken);
            return taken;
        }
    }

    @Test
    void thousandsOfPartsAreRefused() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < 3_000; i++) {
            parts.put("xl/part" + i + ".xml", "");
        }
        assertThat(refusal(WorkbookReader.read(zip(parts)))).startsWith("文件的结构不正常");
    }

    @Test
    void aPathThatLeadsOutIsRefused() throws IOException {
        assertThat(refusal(WorkbookReader.read(zip(Map.of("../../etc/passwd", "x")))))
                .startsWith("文件的结构不正常");
    }

    @Test
    void macrosAndLinksAreRefused() throws IOException {
        assertThat(refusal(WorkbookReader.read(zip(Map.of("xl/vbaProject.bin", "x")))))
                .contains("宏");
        assertThat(refusal(WorkbookReader.read(zip(Map.of("xl/externalLinks/externalLink1.xml", "x")))))
                .contains("外部链接");
    }

    @Test
    void aSheetWithADoctypeIsRefused() {
        String sheet = "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + SHEET.formatted("", cell("A1", "&e;"));
        assertThat(refusal(read(sheet))).isEqualTo("文件已损坏，打不开，请重新保存后再导入。");
    }

    @Test
    void whatIsNoWorkbookIsToldSo() throws IOException {
        assertThat(refusal(WorkbookReader.read("编号,名称".getBytes(StandardCharsets.UTF_8))))
                .startsWith("这不是 Excel 工作簿");
        assertThat(refusal(WorkbookReader.read(zip(Map.of("a.txt", "x"))))).startsWith("这不是 Excel 工作簿");
        assertThat(refusal(WorkbookReader.read(new byte[WorkbookGate.MOST_BYTES + 1])))
                .startsWith("文件超过 20 MB");
    }

    private static String cell(String reference, String text) {
        return "<row r=\"1\"><c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    }

    private static String refusal(WorkbookReader.Content content) {
        assertThat(content.sheets()).isEmpty();
        assertThat(content.faults()).hasSize(1);
        return content.faults().getFirst().message();
    }

    private static WorkbookReader.Content read(String sheet) {
        try {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>""");
            parts.put("_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                    </Relationships>""");
            parts.put("xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="事项" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            parts.put("xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    </Relationships>""");
            parts.put("xl/worksheets/sheet1.xml", sheet);
            return WorkbookReader.read(zip(parts));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
