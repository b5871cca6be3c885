package cn.yijianshi.ui.catalogue;

import cn.yijianshi.ui.frame.MainLayout;
import cn.yijianshi.ui.frame.Roles;
import cn.yijianshi.ui.parts.FileUpload;
import cn.yijianshi.ui.parts.Notices;
import cn.yijianshi.ui.parts.PageHeader;
import cn.yijianshi.workbooks.CatalogueWorkbooks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The catalogue as a workbook: taken out, filled in, tried out with every fault told, and taken in as a whole. */
@Route(value = WorkbookView.PATH, layout = MainLayout.class)
@PageTitle("Excel 导入导出 · 事项目录")
@RolesAllowed(Roles.ADMINISTRATOR)
@StyleSheet("context://assets/catalogue.css")
public class WorkbookView extends Main {

    static final String PATH = "catalogue/workbook";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CatalogueWorkbooks workbooks;
    private final Clock clock;
    private final PageHeader header = new PageHeader("Excel 导入导出", "先导出，改好后试导；试导不改任何内容，没有错误才能导入。");
    private final WorkbookOutcome outcome = new WorkbookOutcome();

    public WorkbookView(CatalogueWorkbooks workbooks, Clock clock) {
        this.workbooks = workbooks;
        this.clock = clock;
        addClassNames("page", "catalogue");
        back();
        Section out = new Section(new H2("一、导出"), new Paragraph("导出最新的各版，事项、材料、数据元、部门、区划都在一个文件里，每类一张工作表。"), download());
        out.addClassName("surface");
        FileUpload upload = FileUpload.ofWorkbooks("workbook-upload", "事项目录", this::tryOut);
        Section in = new Section(new H2("二、试导"), new Paragraph("上传改好的 .xlsx，逐个单元格检查。"), upload, outcome);
        in.addClassName("surface");
        Div sections = new Div(out, in);
        sections.addClassName("elements");
        add(header, sections);
    }

    private void back() {
        header.setOtherActions(new Button("返回目录", e -> UI.getCurrent().navigate(CatalogueView.PATH)));
    }

    private Anchor download() {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] content = workbooks.export();
            String name = "事项目录-" + LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))) + ".xlsx";
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            return new DownloadResponse(new ByteArrayInputStream(content), name, XLSX, content.length);
        });
        Anchor download = new Anchor(handler, "下载 Excel（.xlsx）");
        download.setId("workbook-download");
        return download;
    }

    private void tryOut(String name, byte[] content) {
        CatalogueWorkbooks.Result result = workbooks.tryOut(content);
        outcome.show(name, result);
        boolean changes = result.added() + result.changed() > 0;
        if (result.accepted() && changes) {
            Button take = new Button("确认导入", e -> take(name, content));
            header.setActions(take, new Button("放弃", e -> {
                outcome.clear();
                back();
            }));
        } else {
            back();
        }
    }

    private void take(String name, byte[] content) {
        CatalogueWorkbooks.Result result = workbooks.take(content, name);
        back();
        if (result.accepted()) {
            outcome.taken(name, result);
            Notices.done("已导入。");
        } else {
            outcome.show(name, result);
        }
    }
}
