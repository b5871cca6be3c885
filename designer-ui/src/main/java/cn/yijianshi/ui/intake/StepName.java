package cn.yijianshi.ui.intake;

import cn.yijianshi.ui.parts.Stepper;
import java.util.Arrays;
import java.util.List;

/** The steps of taking an application in; their ids stand in the URL and in the problems the engine tells. */
enum StepName {
    PARTIES("parties", "当事人"),
    GUIDE("guide", "情形引导"),
    DECISION("decision", "判定"),
    FORM("form", "表单"),
    MATERIALS("materials", "材料"),
    ACCEPT("accept", "受理");

    private final String id;
    private final String label;

    StepName(String id, String label) {
        this.id = id;
        this.label = label;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    boolean isFirst() {
        return this == PARTIES;
    }

    boolean isLast() {
        return this == ACCEPT;
    }

    StepName next() {
        return neighbour(1);
    }

    StepName previous() {
        return neighbour(-1);
    }

    private StepName neighbour(int distance) {
        List<StepName> way = List.of(values());
        return way.get(Math.clamp(way.indexOf(this) + distance, 0, way.size() - 1));
    }

    static StepName ofId(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst().orElse(PARTIES);
    }

    static List<Stepper.Step> all() {
        return Arrays.stream(values()).map(s -> new Stepper.Step(s.id, s.label)).toList();
    }
}
