package cn.yijianshi.ui.catalogue;

import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.workbooks.SheetLayout;
import cn.yijianshi.workbooks.SheetLayout.Column;
import java.util.List;
import java.util.Optional;

/**
 * The sections in which the elements of a matter (GB/T 39554) are read and edited.
 *
 * @param elements pointers of single elements and of lists, in their order
 */
record MatterSection(String id, String title, List<String> elements) {

    static final List<MatterSection> ALL = List.of(
            of(
                    "identity",
                    "标识和编码",
                    "name basicCode implementingCode localCode regime handling serviceObjects item/main item/sub"
                            + " item/action item/code effectiveFrom cancelledFrom toConfirm"),
            of(
                    "authority",
                    "依据和实施主体",
                    "basis powerSource level department implementer/nature implementer/delegate implementer/together"),
            of(
                    "time",
                    "时限和流程",
                    "statutory/amount statutory/unit statutory/note promised/amount promised/unit promised/note steps"
                            + " specialProcedures"),
            of("conditions", "受理条件", "conditions"),
            of("materials", "申请材料", "materials"),
            of(
                    "service",
                    "办理方式",
                    "place hours consultation supervision visits inHall online mailDelivery service/scope"
                            + " service/appointment service/selfService service/onSiteReason service/intermediary"
                            + " service/quantityLimit"),
            of(
                    "fee",
                    "收费",
                    "fee/charged fee/standard fee/basis/title fee/basis/article fee/basis/url fee/basis/toConfirm"
                            + " fee/items onlinePayment"),
            of("results", "结果和救济", "results remedies/reconsideration remedies/litigation excludedFromDeferral"),
            of("data", "数据元", "reads requiredElements"),
            of("rights", "权利、义务和常见问题", "rights duties questions"));

    private static final List<SheetLayout> SHEETS = SheetLayout.of(EntryKind.MATTER);

    private static MatterSection of(String id, String title, String elements) {
        return new MatterSection(id, title, List.of(elements.split(" ")));
    }

    /** The sheet of the matters themselves. */
    static SheetLayout matter() {
        return SHEETS.getFirst();
    }

    /** A single element by its pointer. */
    static Optional<Column> column(String pointer) {
        return matter().columns().stream()
                .filter(c -> c.pointer().equals(pointer))
                .findFirst();
    }

    /** A list by its pointer. */
    static Optional<SheetLayout> list(String pointer) {
        return SHEETS.stream()
                .filter(s -> s.list().equals(pointer) && !s.isEntry())
                .findFirst();
    }

    /** Whether a list holds plain texts. */
    static boolean isPlain(SheetLayout list) {
        return list.columns().getFirst().pointer().isEmpty();
    }

    /** The kind of entry an element names by its id; empty where it says what it says. */
    static Optional<EntryKind> names(String list, String pointer) {
        return Optional.ofNullable(
                switch (list + "#" + pointer) {
                    case "#department", "#implementer/together" -> EntryKind.DEPARTMENT;
                    case "#reads", "#requiredElements" -> EntryKind.ELEMENT;
                    case "materials#material" -> EntryKind.MATERIAL;
                    case "results#evidence" -> EntryKind.EVIDENCE;
                    default -> null;
                });
    }

    /** What stands over an element; where it is shown by the name of what it names, not that it is an id. */
    static String heading(String list, Column column) {
        return names(list, column.pointer()).isPresent() ? column.label().replace("编号", "") : column.label();
    }

    /** What people call the element a pointer such as {@code /steps/2/name} leads to. */
    static String label(String pointer) {
        String path = pointer.replaceFirst("^/", "");
        for (SheetLayout list : SHEETS) {
            if (!list.isEntry() && (path.equals(list.list()) || path.startsWith(list.list() + "/"))) {
                String[] rest = path.substring(list.list().length()).split("/", 3);
                String row = rest.length > 1 ? "第 " + (Integer.parseInt(rest[1]) + 1) + " 项" : "";
                String at = rest.length > 2 ? rest[2] : "";
                String cell = list.columns().stream()
                        .filter(c -> !at.isEmpty() && c.pointer().startsWith(at))
                        .map(Column::label)
                        .findFirst()
                        .orElse("");
                return list.name() + row + cell;
            }
        }
        return matter().columns().stream()
                .filter(c -> c.pointer().equals(path) || c.pointer().startsWith(path + "/"))
                .map(Column::label)
                .findFirst()
                .orElse("");
    }
}
