package cn.yijianshi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.yijianshi.process.FlowCondition.Applies;
import cn.yijianshi.process.FlowCondition.OutcomeIs;
import cn.yijianshi.process.FlowCondition.RouteIs;
import cn.yijianshi.process.ProcessOutline.Branch;
import cn.yijianshi.process.ProcessOutline.Task;
import cn.yijianshi.process.ProcessOutline.Way;
import cn.yijianshi.process.Sheet.Box;
import cn.yijianshi.process.Sheet.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcessDrawingTest {

    private static final int RUNS = Boolean.getBoolean("yijianshi.soak") ? 5_000 : 200;

    @Test
    void whatever_is_outlined_is_drawn_without_a_fault_and_compiles() {
        Random random = new Random(20260122);
        for (int run = 0; run < RUNS; run++) {
            ProcessOutline outline = outline(random);
            ProcessReading reading = Drawing.read(ProcessDrawing.draw(outline));
            assertThat(reading.faults()).as("run %s %s", run, outline).isEmpty();
            assertThat(new ProcessCompiler().compile("test.r1", reading)).isNotBlank();
            assertThat(reading.model()).contains(ProcessDrawing.onPaper(outline).model(outline.id(), outline.name()));
        }
    }

    @Test
    void nothing_is_drawn_over_anything() {
        Random random = new Random(7);
        for (int run = 0; run < RUNS; run++) {
            ProcessOutline outline = outline(random);
            Sheet sheet = ProcessDrawing.onPaper(outline);
            List<Map.Entry<String, Box>> boxes = List.copyOf(sheet.boxes().entrySet());
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(overlap(boxes.get(i).getValue(), boxes.get(j).getValue()))
                            .as("run %s: %s over %s", run, boxes.get(i), boxes.get(j))
                            .isFalse();
                }
            }
            for (Flow flow : sheet.model("p", "").flows()) {
                line(sheet, flow, "run " + run);
            }
        }
    }

    /** A line is straight up, down or across, starts and ends at the edge of its nodes, and crosses no other. */
    private static void line(Sheet sheet, Flow flow, String run) {
        List<Point> points = Objects.requireNonNull(sheet.lines().get(flow.id()), flow.id());
        assertThat(touches(sheet.box(flow.from()), points.getFirst()))
                .as(run + flow)
                .isTrue();
        assertThat(touches(sheet.box(flow.to()), points.getLast()))
                .as(run + flow)
                .isTrue();
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            assertThat(a.x() == b.x() || a.y() == b.y()).as(run + flow).isTrue();
            Box covered = new Box(
                    Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
            sheet.boxes().forEach((node, box) -> assertThat(overlap(box, covered))
                    .as("%s: %s through %s", run, flow.id(), node)
                    .isFalse());
        }
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    private static boolean touches(Box box, Point point) {
        boolean side = (point.x() == box.x() || point.x() == box.right()) && point.y() == box.middleY();
        boolean foot = point.y() == box.bottom() && point.x() == box.middleX();
        return side || foot;
    }

    @Test
    void a_branch_starts_as_soon_as_those_it_waits_for_are_through() {
        ProcessOutline outline = new ProcessOutline(
                "n",
                "",
                List.of(),
                List.of(
                        branch("a", List.of(), Set.of()),
                        branch("b", List.of(), Set.of()),
                        branch("c", List.of(), Set.of("a")),
                        branch("d", List.of(), Set.of("a", "b"))),
                List.of());
        Graph graph =
                new Graph(Drawing.read(ProcessDrawing.draw(outline)).runnable().orElseThrow());
        assertThat(graph.reachableFrom(List.of("a-step")))
                .contains("c-step", "d-step")
                .doesNotContain("b-step");
        assertThat(graph.reachableFrom(List.of("b-step"))).contains("d-step").doesNotContain("c-step");
    }

    @Test
    void a_name_is_written_as_it_is() {
        String odd = "甲 & \"乙\" <丙>\n${x} 𠮷 ]]>";
        ProcessOutline outline = new ProcessOutline("p", odd + "\u0000", List.of(), List.of(), List.of());
        assertThat(Drawing.read(ProcessDrawing.draw(outline))
                        .runnable()
                        .orElseThrow()
                        .name())
                .isEqualTo(odd);
    }

    @Test
    void branches_that_wait_for_each_other_cannot_be_drawn() {
        List<Branch> circle = List.of(branch("a", List.of(), Set.of("b")), branch("b", List.of(), Set.of("a")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProcessOutline("p", "", List.of(), circle, List.of()))
                .withMessageContaining("wait for each other");
    }

    private static ProcessOutline outline(Random random) {
        List<Branch> branches = new ArrayList<>();
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            String matter = "m" + i;
            Set<String> after = new HashSet<>();
            List<FlowCondition> when = new ArrayList<>();
            if (random.nextBoolean()) {
                when.add(new Applies(matter));
            }
            for (int before = 0; before < i; before++) {
                if (random.nextInt(4) == 0) {
                    after.add("m" + before);
                    when.add(new OutcomeIs("m" + before, OutcomeIs.Result.GRANTED_OR_NOT_NEEDED));
                }
            }
            branches.add(new Branch(matter, "事项" + i, when, ways(random, matter), after));
        }
        return new ProcessOutline(
                "p",
                "一件事",
                List.of(new Task("accept", "受理", StepSettings.of(StepKind.ACCEPT))),
                branches,
                List.of(
                        new Task("issue", "出证", StepSettings.of(StepKind.ISSUE)),
                        new Task("deliver", "送达", StepSettings.of(StepKind.DELIVER))));
    }

    private static List<Way> ways(Random random, String matter) {
        List<Way> ways = new ArrayList<>();
        int others = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < others; i++) {
            ways.add(new Way("路径" + i, List.of(new RouteIs(matter, "r" + i)), tasks(random, matter)));
        }
        ways.add(new Way("一般程序", List.of(), tasks(random, matter)));
        return ways;
    }

    private static List<Task> tasks(Random random, String matter) {
        List<Task> tasks = new ArrayList<>();
        int reviews = random.nextInt(4);
        for (int i = 0; i < reviews; i++) {
            tasks.add(new Task(
                    matter + "-review", "审查", StepSettings.of(StepKind.REVIEW).about(matter)));
        }
        tasks.add(new Task(
                matter + "-decide", "审批", StepSettings.of(StepKind.DECIDE).about(matter)));
        return tasks;
    }

    private static Branch branch(String id, List<FlowCondition> when, Set<String> after) {
        Task task =
                new Task(id + "-step", "审批", StepSettings.of(StepKind.DECIDE).about(id));
        return new Branch(id, id, when, List.of(new Way("", List.of(), List.of(task))), after);
    }
}
