package cn.yijianshi.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.database.TestDatabase;
import cn.yijianshi.register.EntryState;
import cn.yijianshi.register.Recorded;
import cn.yijianshi.register.TestRegister;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class CatalogueWorkbooksTest {

    @AutoClose
    final TestDatabase database = TestDatabase.fresh();

    private final TestRegister test = TestRegister.shipped(database);
    private final CatalogueWorkbooks workbooks = new CatalogueWorkbooks(test.register, test.access);

    @Test
    void whatGoesOutComesInAgainAsItWas() {
        CatalogueWorkbooks.Result result = tryOut(export());
        assertThat(result.faults()).isEmpty();
        assertThat(result.added()).isZero();
        assertThat(result.changed()).isZero();
        assertThat(result.unchanged())
                .isEqualTo(test.as(Role.ADMINISTRATOR, test.register::heads).size());
    }

    @Test
    void aChangedCellBecomesANewVersion() {
        byte[] workbook = edited(export(), w -> {
            set(w, "事项", "tobacco-permit", "承诺办结时限", "12");
            set(w, "事项", "tobacco-permit", "生效日期", "2026-07-01");
        });
        assertThat(tryOut(workbook).changed()).isEqualTo(1);
        assertThat(history("tobacco-permit")).hasSize(1);
        assertThat(take(workbook).accepted()).isTrue();
        Recorded newest = history("tobacco-permit").getFirst();
        assertThat(newest.version()).isEqualTo(2);
        assertThat(newest.note()).isEqualTo("导入 目录.xlsx");
        assertThat(newest.effectiveFrom()).isEqualTo("2026-07-01");
        assertThat(((Matter) newest.entry()).promised().amount()).isEqualTo(12);
        assertThat(tryOut(workbook).changed()).as("says what is there already").isZero();
        byte[] late = edited(workbook, w -> set(w, "事项", "tobacco-permit", "承诺办结时限", "13"));
        assertThat(take(late).faults())
                .extracting(WorkbookFault::message)
                .containsExactly("tobacco-permit：“烟草专卖零售许可证核发（新办）”已由管理员甲改成第 2 版，这里改的是第 1 版");
    }

    @Test
    void aNewMaterialAndTheMatterThatAsksForItComeInTogether() {
        byte[] workbook = edited(export(), w -> {
            add(
                    w,
                    "材料",
                    "lease",
                    "名称",
                    "房屋租赁合同",
                    "材料类型",
                    "复印件",
                    "材料形式",
                    "纸质或电子",
                    "来源渠道",
                    "申请人自备",
                    "状态",
                    "在用",
                    "生效日期",
                    "2026-07-01");
            add(
                    w,
                    "申请材料",
                    "signage",
                    "材料编号",
                    "lease",
                    "必要性",
                    "必要",
                    "主副件",
                    "副件",
                    "原件份数",
                    "0",
                    "复印件份数",
                    "1",
                    "要求提供依据",
                    "云溪市户外招牌设施管理办法",
                    "依据条款",
                    "第十二条");
        });
        CatalogueWorkbooks.Result result = take(workbook);
        assertThat(result.faults()).isEmpty();
        assertThat(result.added()).isEqualTo(1);
        assertThat(result.changed()).isEqualTo(1);
        assertThat(((Matter) history("signage").getFirst().entry()).requirement("lease"))
                .isPresent();
    }

    @Test
    void everyFaultIsToldBySheetAndCellAndNothingIsRecorded() {
        byte[] workbook = edited(export(), w -> {
            set(w, "事项", "food-permit", "法定办结时限", "十天");
            set(w, "事项", "food-permit", "是否网办", "可以");
            set(w, "事项", "signage", "事项名称", "");
            set(w, "事项", "fire-check", "基本编码", "99019500100");
            set(w, "事项", "tobacco-permit", "实施部门", "nobody");
            set(w, "事项", "tobacco-permit", "承诺办结时限", "12");
            set(w, "机关", "tobacco", "监督投诉电话", "不详");
            add(w, "材料", "other", "名称", "其他材料", "材料类型", "抄件");
            add(w, "办理流程", "nothing", "环节", "受理");
            w.getSheet("数据元").getRow(0).createCell(30).setCellValue("颜色");
        });
        CatalogueWorkbooks.Result result = take(workbook);
        assertThat(result.accepted()).isFalse();
        assertThat(result.faults())
                .extracting(f -> f.sheet() + "!" + f.cell() + " " + f.message())
                .anySatisfy(m -> assertThat(m).matches("事项!R\\d+ 法定办结时限“十天”读不懂"))
                .anySatisfy(m -> assertThat(m).matches("事项!AL\\d+ 是否网办“可以”读不懂"))
                .anySatisfy(m -> assertThat(m).matches("事项!B\\d+ signage：没有写“事项名称”"))
                .anySatisfy(m -> assertThat(m).matches("事项!C\\d+ fire-check：基本编码：“99019500100” 的写法不对"))
                .anySatisfy(m -> assertThat(m).matches("机关!H\\d+ tobacco：监督投诉电话：“不详” 的写法不对"))
                .anySatisfy(m -> assertThat(m).matches("材料!C\\d+ 材料类型“抄件”读不懂"))
                .anySatisfy(m -> assertThat(m).matches("办理流程!A\\d+ “nothing”没有写在“事项”表里"))
                .anySatisfy(m -> assertThat(m).isEqualTo("数据元!AE1 不认识或重复的列“颜色”"));
        assertThat(history("tobacco-permit")).hasSize(1);
    }

    @Test
    void whatTheStandardFindsIsToldAtItsCell() {
        byte[] workbook = edited(export(), w -> {
            set(w, "事项", "fire-check", "承诺办结时限", "15");
            set(w, "事项", "tobacco-permit", "实施部门", "nobody");
        });
        assertThat(tryOut(workbook).faults())
                .anySatisfy(f -> {
                    assertThat(f.sheet() + f.cell()).matches("事项U\\d+");
                    assertThat(f.message()).contains("承诺 15 个工作日，长于法定 13 个工作日");
                })
                .anySatisfy(f -> {
                    assertThat(f.sheet() + f.cell()).matches("事项M\\d+");
                    assertThat(f.message()).contains("没有部门“nobody”");
                });
    }

    @Test
    void aTextThatBeginsLikeAFormulaStaysText() throws IOException {
        byte[] workbook = edited(export(), w -> set(w, "材料", "fire-plan", "备注", "=HYPERLINK(\"http://x\")"));
        assertThat(take(workbook).accepted()).isTrue();
        try (XSSFWorkbook out = new XSSFWorkbook(new ByteArrayInputStream(export()))) {
            Cell cell = cell(out.getSheet("材料"), "fire-plan", "备注");
            assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void statesAndDraftsGoOutAndIn() {
        byte[] workbook = edited(export(), w -> set(w, "事项", "prepacked-filing", "状态", "暂停"));
        assertThat(take(workbook).accepted()).isTrue();
        assertThat(history("prepacked-filing").getFirst().state()).isEqualTo(EntryState.SUSPENDED);
        assertThat(tryOut(export()).changed()).isZero();
    }

    @Test
    void aWholeCatalogueComesInAtOnce() {
        int many = Boolean.getBoolean("yijianshi.soak") ? 2_000 : 100;
        byte[] workbook = many(many);
        CatalogueWorkbooks.Result result = take(workbook);
        assertThat(result.faults()).isEmpty();
        assertThat(result.added()).isEqualTo(many);
        assertThat(tryOut(workbook).unchanged()).isEqualTo(many);
    }

    /** Copies of a matter of five materials, as somebody would bring them from elsewhere. */
    private byte[] many(int count) {
        Matter signage = (Matter) history("signage").getFirst().entry();
        List<Recorded> copies = IntStream.range(0, count)
                .mapToObj(i -> {
                    ObjectNode tree = CanonicalJson.mapper().valueToTree(signage);
                    tree.put("id", "signage-" + i).put("name", "户外招牌设施设置第 " + i + " 类");
                    Matter copy = CanonicalJson.mapper().treeToValue(tree, Matter.class);
                    return new Recorded(
                            copy,
                            0,
                            EntryState.IN_USE,
                            LocalDate.of(2026, 7, 1),
                            CanonicalJson.hash(copy),
                            TestRegister.CLOCK.instant(),
                            "",
                            "");
                })
                .toList();
        return CatalogueWorkbookWriter.write(copies);
    }

    @Test
    void onlyAdministratorsTakeIn() {
        byte[] workbook = export();
        assertThatThrownBy(() -> test.as(Role.AUDITOR, () -> workbooks.tryOut(workbook)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> test.as(Role.CLERK, workbooks::export)).isInstanceOf(AccessDenied.class);
    }

    private byte[] export() {
        return test.as(Role.ADMINISTRATOR, workbooks::export);
    }

    private CatalogueWorkbooks.Result tryOut(byte[] workbook) {
        return test.as(Role.ADMINISTRATOR, () -> workbooks.tryOut(workbook));
    }

    private CatalogueWorkbooks.Result take(byte[] workbook) {
        return test.as(Role.ADMINISTRATOR, () -> workbooks.take(workbook, "目录.xlsx"));
    }

    private List<Recorded> history(String matter) {
        return test.as(Role.ADMINISTRATOR, () -> test.register.history(EntryKind.MATTER, matter));
    }

    private static byte[] edited(byte[] workbook, Consumer<XSSFWorkbook> edit) {
        try (XSSFWorkbook open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            edit.accept(open);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            open.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(XSSFWorkbook workbook, String sheet, String key, String column, String value) {
        cell(workbook.getSheet(sheet), key, column).setCellValue(value);
    }

    private static void add(XSSFWorkbook workbook, String sheetName, String key, String... columnsAndValues) {
        XSSFSheet sheet = workbook.getSheet(sheetName);
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(key);
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.createCell(column(sheet, columnsAndValues[i])).setCellValue(columnsAndValues[i + 1]);
        }
    }

    private static Cell cell(XSSFSheet sheet, String key, String column) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(key)) {
                return row.getCell(column(sheet, column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError(sheet.getSheetName() + " has no row " + key);
    }

    private static int column(XSSFSheet sheet, String label) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(label)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(sheet.getSheetName() + " has no column " + label);
    }
}
