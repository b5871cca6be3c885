package cn.yijianshi.process;

import cn.yijianshi.process.ProcessOutline.Branch;
import cn.yijianshi.process.ProcessOutline.Task;
import cn.yijianshi.process.ProcessOutline.Way;
import cn.yijianshi.process.Sheet.Box;
import cn.yijianshi.process.Sheet.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * The row of one branch: it waits for those before it, asks whether it is needed, goes one of its ways or past them all,
 * and feeds those that wait for it.
 */
final class BranchRow {

    /** How far beneath the ways the line runs that goes past them. */
    static final int PAST = 30;

    private static final int WAY_HEIGHT = 130;

    private final Sheet sheet;
    private final Branch branch;
    private final boolean feedsSeveral;
    private final List<String> drawn = new ArrayList<>();

    BranchRow(Sheet sheet, Branch branch, boolean feedsSeveral) {
        this.sheet = sheet;
        this.branch = branch;
        this.feedsSeveral = feedsSeveral;
    }

    static int height(Branch branch) {
        return branch.ways().size() * WAY_HEIGHT + (branch.when().isEmpty() ? 0 : 2 * PAST);
    }

    /** The node by which a case comes in. */
    String entry() {
        return drawn.getFirst();
    }

    /** The node by which it leaves. */
    String exit() {
        return drawn.getLast();
    }

    /** Draws it from here on, and tells where it ends on the right. */
    int draw(int left, int top) {
        int y = top + WAY_HEIGHT / 2;
        if (branch.after().size() > 1) {
            add(gateway("wait", "", Node.Gateway.Kind.PARALLEL), left, y, List.of());
        }
        if (branch.when().isEmpty()) {
            ways(left, y, List.of());
        } else {
            String asked = add(gateway("needed", branch.name(), Node.Gateway.Kind.EXCLUSIVE), left, y, List.of());
            ways(left, y, branch.when());
            String past = add(gateway("past", "", Node.Gateway.Kind.EXCLUSIVE), left, y, List.of());
            sheet.past(asked, past, "不办", top + branch.ways().size() * WAY_HEIGHT + PAST);
        }
        if (feedsSeveral) {
            add(gateway("feeds", "", Node.Gateway.Kind.PARALLEL), left, y, List.of());
        }
        return sheet.box(exit()).right();
    }

    private void ways(int left, int y, List<FlowCondition> when) {
        List<Way> ways = branch.ways();
        if (ways.size() == 1) {
            List<FlowCondition> entered = when;
            for (Task task : ways.getFirst().tasks()) {
                add(step(task), left, y, entered);
                entered = List.of();
            }
            return;
        }
        String parts = add(gateway("route", "办理路径", Node.Gateway.Kind.EXCLUSIVE), left, y, when);
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            ends.add(way(parts, ways.get(i), y + i * WAY_HEIGHT));
        }
        int right = ends.stream().mapToInt(end -> sheet.box(end).right()).max().orElse(left);
        String met = sheet.put(gateway("met", "", Node.Gateway.Kind.EXCLUSIVE), right + Sheet.GAP, y);
        ends.forEach(end -> meet(end, met));
        drawn.add(met);
    }

    private String way(String parts, Way way, int y) {
        Box from = sheet.box(parts);
        Node.Step first = step(way.tasks().getFirst());
        sheet.put(first, from.right() + Sheet.GAP, y);
        Box to = sheet.box(first.id());
        List<Point> down =
                List.of(new Point(from.middleX(), from.bottom()), new Point(from.middleX(), y), new Point(to.x(), y));
        sheet.line(parts, first.id(), way.name(), way.when(), from.middleY() == y ? Sheet.straight(from, to) : down);
        String before = first.id();
        for (Task task : way.tasks().subList(1, way.tasks().size())) {
            before = sheet.follow(before, step(task));
        }
        return before;
    }

    private void meet(String end, String met) {
        Box from = sheet.box(end);
        Box to = sheet.box(met);
        List<Point> up = List.of(
                new Point(from.right(), from.middleY()),
                new Point(to.middleX(), from.middleY()),
                new Point(to.middleX(), to.bottom()));
        sheet.line(end, met, "", List.of(), from.middleY() == to.middleY() ? Sheet.straight(from, to) : up);
    }

    /** Puts a node at the end of the row, or at its beginning where there is none yet. */
    private String add(Node node, int left, int y, List<FlowCondition> when) {
        String id = drawn.isEmpty()
                ? sheet.put(node, left, y)
                : sheet.follow(drawn.getLast(), node, when.isEmpty() ? "" : "办理", when);
        drawn.add(id);
        return id;
    }

    private Node.Step step(Task task) {
        return new Node.Step(sheet.id(task.label()), task.name(), task.settings());
    }

    private Node.Gateway gateway(String label, String name, Node.Gateway.Kind kind) {
        return new Node.Gateway(sheet.id(branch.id() + "-" + label), name, kind);
    }
}
