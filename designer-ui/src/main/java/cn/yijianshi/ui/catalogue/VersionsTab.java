package cn.yijianshi.ui.catalogue;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.register.Recorded;
import cn.yijianshi.ui.parts.PlainTable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Every version of a matter: its state, from when it holds, who recorded it and why. */
final class VersionsTab extends Div {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    VersionsTab(List<Recorded> history) {
        addClassNames("surface", "wide-table");
        PlainTable table = new PlainTable("版本", "版本", "状态", "生效日期", "承诺时限", "修改人", "修改时间", "说明");
        for (Recorded version : history) {
            table.row(
                    PlainTable.unbroken("第 " + version.version() + " 版"),
                    States.badge(version.state()),
                    PlainTable.unbroken(
                            version.effectiveFrom() == null
                                    ? "—"
                                    : version.effectiveFrom().toString()),
                    PlainTable.unbroken(((Matter) version.entry()).promised().words()),
                    new Span(version.changedBy()),
                    PlainTable.unbroken(MINUTE.format(version.changedAt())),
                    new Span(version.note().isBlank() ? "—" : version.note()));
        }
        add(table);
    }
}
