package cn.yijianshi.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a process is drawn on: its nodes and flows, and where each stands, in pixels. */
final class Sheet {

    static final int GAP = 50;
    private static final int TASK_WIDTH = 120;
    private static final int TASK_HEIGHT = 80;
    private static final int GATEWAY = 50;
    private static final int EVENT = 36;
    private static final int LONGEST_ID = 56;

    /** A rectangle. */
    record Box(int x, int y, int width, int height) {

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        int middleX() {
            return x + width / 2;
        }

        int middleY() {
            return y + height / 2;
        }
    }

    /** A corner of a line. */
    record Point(int x, int y) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, List<Point>> lines = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** An id of this label; numbered where the label is taken, cut where it is too long. */
    String id(String label) {
        String start = label.length() > LONGEST_ID ? label.substring(0, LONGEST_ID) : label;
        String id = start;
        for (int number = 2; !ids.add(id); number++) {
            id = start + "-" + number;
        }
        return id;
    }

    /** Puts a node with its left edge here, centred on a line, and tells its id. */
    String put(Node node, int left, int middleY) {
        int width =
                switch (node) {
                    case Node.Start start -> EVENT;
                    case Node.End end -> EVENT;
                    case Node.Step step -> TASK_WIDTH;
                    case Node.Gateway gateway -> GATEWAY;
                };
        int height = node instanceof Node.Step ? TASK_HEIGHT : width;
        nodes.add(node);
        boxes.put(node.id(), new Box(left, middleY - height / 2, width, height));
        return node.id();
    }

    /** Puts a node behind another on the same line, with a flow between them, and tells its id. */
    String follow(String before, Node node, String name, List<FlowCondition> when) {
        Box from = box(before);
        put(node, from.right() + GAP, from.middleY());
        line(before, node.id(), name, when, straight(from, box(node.id())));
        return node.id();
    }

    String follow(String before, Node node) {
        return follow(before, node, "", List.of());
    }

    /** From one row to another: along its own to the channel before the other, there up or down, and to it. */
    void connect(String from, String to) {
        Box start = box(from);
        Box target = box(to);
        int channel = target.x() - GAP;
        line(
                from,
                to,
                "",
                List.of(),
                start.middleY() == target.middleY()
                        ? straight(start, target)
                        : List.of(
                                new Point(start.right(), start.middleY()),
                                new Point(channel, start.middleY()),
                                new Point(channel, target.middleY()),
                                new Point(target.x(), target.middleY())));
    }

    /** From the foot of one node to that of another on the same line, beneath what stands between them. */
    void past(String from, String to, String name, int under) {
        Box start = box(from);
        Box target = box(to);
        line(
                from,
                to,
                name,
                List.of(),
                List.of(
                        new Point(start.middleX(), start.bottom()),
                        new Point(start.middleX(), under),
                        new Point(target.middleX(), under),
                        new Point(target.middleX(), target.bottom())));
    }

    void line(String from, String to, String name, List<FlowCondition> when, List<Point> points) {
        Flow flow = new Flow(id(from + "-to-" + to), from, to, name, when);
        flows.add(flow);
        lines.put(flow.id(), List.copyOf(points));
    }

    static List<Point> straight(Box from, Box to) {
        return List.of(new Point(from.right(), from.middleY()), new Point(to.x(), to.middleY()));
    }

    Box box(String node) {
        Box box = boxes.get(node);
        if (box == null) {
            throw new IllegalArgumentException("Nothing was put for " + node);
        }
        return box;
    }

    /** Where the nodes stand, by id. */
    Map<String, Box> boxes() {
        return boxes;
    }

    /** The corners of the flows, by id. */
    Map<String, List<Point>> lines() {
        return lines;
    }

    ProcessModel model(String id, String name) {
        return new ProcessModel(id, name, nodes, flows);
    }
}
