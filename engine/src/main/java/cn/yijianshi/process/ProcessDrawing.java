package cn.yijianshi.process;

import cn.yijianshi.process.ProcessOutline.Branch;
import cn.yijianshi.process.ProcessOutline.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws an outline as BPMN that {@link ProcessReader} reads without a fault. Each branch has a row of its own and every case
 * passes along all of them, by the steps or past them; so a branch can wait for others with a parallel gateway, and starts
 * as soon as those are through. Rows stand in stages with a channel before each, in which lines change rows: nothing is
 * drawn over anything. The same outline gives the same text.
 */
public final class ProcessDrawing {

    private static final int TOP = 80;
    private static final int LEFT = 160;

    private final ProcessOutline outline;
    private final BranchOrder order;
    private final Sheet sheet = new Sheet();
    private final Map<Branch, BranchRow> rows = new HashMap<>();

    private ProcessDrawing(ProcessOutline outline) {
        this.outline = outline;
        this.order = new BranchOrder(outline.branches());
        sheet.id(outline.id());
    }

    /** The BPMN of an outline. */
    public static String draw(ProcessOutline outline) {
        return new BpmnText(outline.id(), outline.name(), onPaper(outline)).text();
    }

    static Sheet onPaper(ProcessOutline outline) {
        ProcessDrawing drawing = new ProcessDrawing(outline);
        drawing.draw();
        return drawing.sheet;
    }

    private void draw() {
        int height = order.rows().stream().mapToInt(BranchRow::height).sum();
        String before = sheet.put(new Node.Start(sheet.id("start"), "收件"), LEFT, TOP + height / 2);
        for (Task task : outline.first()) {
            before = sheet.follow(before, step(task));
        }
        List<Branch> first =
                order.rows().stream().filter(branch -> branch.after().isEmpty()).toList();
        if (first.size() > 1) {
            before = sheet.follow(before, gateway("split", "分送各部门", Node.Gateway.Kind.PARALLEL));
        }
        int right = stages(sheet.box(before).right());
        for (Branch branch : first) {
            sheet.connect(before, row(branch).entry());
        }
        for (Branch branch : order.rows()) {
            for (Branch next : order.waitingFor(branch)) {
                sheet.connect(row(branch).exit(), row(next).entry());
            }
        }
        end(order.rows().isEmpty() ? before : meet(right));
    }

    /** Draws all rows and tells where the last of them ends on the right. */
    private int stages(int from) {
        int right = from;
        for (int stage = 0; stage < order.stages(); stage++) {
            int left = right + 2 * Sheet.GAP;
            int top = TOP;
            for (Branch branch : order.rows()) {
                if (order.stage(branch) == stage) {
                    BranchRow row = new BranchRow(
                            sheet, branch, order.waitingFor(branch).size() > 1);
                    rows.put(branch, row);
                    right = Math.max(right, row.draw(left, top));
                }
                top += BranchRow.height(branch);
            }
        }
        return right;
    }

    private String meet(int right) {
        List<BranchRow> open = order.rows().stream()
                .filter(branch -> order.waitingFor(branch).isEmpty())
                .map(this::row)
                .toList();
        int left = right + 2 * Sheet.GAP;
        int middle = TOP + order.rows().stream().mapToInt(BranchRow::height).sum() / 2;
        if (open.size() == 1) {
            String deferral = sheet.put(deferral(), left, middle);
            sheet.connect(open.getFirst().exit(), deferral);
            return deferral;
        }
        String join = sheet.put(gateway("join", "各部门办结", Node.Gateway.Kind.PARALLEL), left, middle);
        open.forEach(row -> sheet.connect(row.exit(), join));
        return sheet.follow(join, deferral());
    }

    private void end(String deferralOr) {
        String before = order.rows().isEmpty() ? deferralOr : supplement(deferralOr);
        for (Task task : outline.last()) {
            before = sheet.follow(before, step(task));
        }
        sheet.follow(before, new Node.End(sheet.id("end"), "办结"));
    }

    /** What was deferred is asked for before anything is issued. */
    private String supplement(String deferral) {
        Node.Step step = new Node.Step(sheet.id("supplement"), "容缺补齐", StepSettings.of(StepKind.SUPPLEMENT));
        String asked = sheet.follow(
                deferral, step, "有", List.of(new FlowCondition.Deferral(FlowCondition.Deferral.State.OPEN)));
        String met = sheet.follow(asked, gateway("supplemented", "", Node.Gateway.Kind.EXCLUSIVE));
        sheet.past(deferral, met, "没有", sheet.box(asked).bottom() + BranchRow.PAST);
        return met;
    }

    private Node.Gateway deferral() {
        return gateway("deferral", "有待补材料", Node.Gateway.Kind.EXCLUSIVE);
    }

    private Node.Step step(Task task) {
        return new Node.Step(sheet.id(task.label()), task.name(), task.settings());
    }

    private Node.Gateway gateway(String label, String name, Node.Gateway.Kind kind) {
        return new Node.Gateway(sheet.id(label), name, kind);
    }

    private BranchRow row(Branch branch) {
        BranchRow row = rows.get(branch);
        if (row == null) {
            throw new IllegalStateException("Not drawn yet: " + branch.id());
        }
        return row;
    }
}
