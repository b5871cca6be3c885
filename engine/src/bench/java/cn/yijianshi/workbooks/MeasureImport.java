package cn.yijianshi.workbooks;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.database.TestDatabase;
import cn.yijianshi.register.EntryState;
import cn.yijianshi.register.Recorded;
import cn.yijianshi.register.TestRegister;
import cn.yijianshi.security.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./yjs bench catalogue}: a workbook of 2,000 matters is tried out and taken in, on a fresh PostgreSQL with the
 * shipped catalogue. Nothing is warmed up: this is done once, by somebody who waits.
 */
public final class MeasureImport {

    private static final int MATTERS = 2_000;

    private MeasureImport() {}

    public static void main(String[] arguments) {
        System.out.println("| " + MATTERS + " 个事项的工作簿 | 秒 |\n|---|---|");
        try (TestDatabase database = TestDatabase.fresh()) {
            TestRegister test = TestRegister.shipped(database);
            CatalogueWorkbooks workbooks = new CatalogueWorkbooks(test.register, test.access);
            byte[] workbook = workbook(test);
            timed("试导入，列出全部问题", () -> accepted(test.as(Role.ADMINISTRATOR, () -> workbooks.tryOut(workbook))));
            timed("导入", () -> accepted(test.as(Role.ADMINISTRATOR, () -> workbooks.take(workbook, "目录.xlsx"))));
            timed("导出全部", () -> test.as(Role.ADMINISTRATOR, workbooks::export));
        }
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf("| %s | %.1f |%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static CatalogueWorkbooks.Result accepted(CatalogueWorkbooks.Result result) {
        if (!result.accepted() || result.added() != MATTERS) {
            throw new IllegalStateException("Not taken in: " + result);
        }
        return result;
    }

    /** A matter with five materials, so many times under other names. */
    private static byte[] workbook(TestRegister test) {
        Matter matter = (Matter) test.as(Role.ADMINISTRATOR, () -> test.register.history(EntryKind.MATTER, "signage"))
                .getFirst()
                .entry();
        List<Recorded> copies = IntStream.range(0, MATTERS)
                .mapToObj(i -> {
                    ObjectNode tree = CanonicalJson.mapper().valueToTree(matter);
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
}
