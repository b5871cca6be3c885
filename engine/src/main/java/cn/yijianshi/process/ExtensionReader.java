package cn.yijianshi.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.namespace.QName;

/** Reads what an administrator set on a task ({@code yjs:step}) and on a flow ({@code yjs:when}). */
final class ExtensionReader {

    private static final String STEP_MEND = "在步骤的属性里选择种类、事项和时限";
    private static final String WHEN_MEND =
            "写成 applies、not-applies、route 加 is、outcome 加 is（granted、refused 或 granted-or-not-needed）、deferral（open 或"
                    + " none）之一";

    private final Findings findings;

    ExtensionReader(Findings findings) {
        this.findings = findings;
    }

    /** The settings of a task; empty, with a fault, where there are none that can be understood. */
    Optional<StepSettings> settings(XmlElement task, String id) {
        List<XmlElement> steps = extensions(task, "yjs:step");
        if (steps.size() != 1) {
            findings.error(
                    id,
                    steps.isEmpty() ? "step-settings-missing" : "several-step-settings",
                    steps.isEmpty() ? "任务 " + id + " 没有步骤设置" : "任务 " + id + " 有不止一个步骤设置",
                    STEP_MEND);
            return Optional.empty();
        }
        XmlElement step = steps.getFirst();
        Optional<StepKind> kind = step.attribute("kind").flatMap(StepKind::ofCode);
        if (kind.isEmpty()) {
            findings.errorAt(step.line(), id, "step-kind-unknown", "步骤 " + id + " 的种类没有写，或不认识", STEP_MEND);
            return Optional.empty();
        }
        return Optional.of(new StepSettings(
                kind.get(),
                code(step, id, "matter"),
                codes(step, id, "matters"),
                code(step, id, "department"),
                time(step, id)));
    }

    /** The conditions of a flow; one that cannot be understood is a fault. */
    List<FlowCondition> conditions(XmlElement flow, String id) {
        List<FlowCondition> conditions = new ArrayList<>();
        for (XmlElement when : extensions(flow, "yjs:when")) {
            condition(when, id)
                    .ifPresentOrElse(
                            conditions::add,
                            () -> findings.errorAt(
                                    when.line(), id, "condition-unknown", "连线 " + id + " 的条件看不懂", WHEN_MEND));
        }
        return conditions;
    }

    private Optional<FlowCondition> condition(XmlElement when, String id) {
        Set<String> written = new TreeSet<>();
        when.attributes().keySet().stream().map(QName::getLocalPart).forEach(written::add);
        return switch (String.join(" ", written)) {
            case "applies" -> code(when, id, "applies").map(FlowCondition.Applies::new);
            case "not-applies" -> code(when, id, "not-applies").map(FlowCondition.NotApplies::new);
            case "is route" ->
                code(when, id, "route")
                        .flatMap(matter -> code(when, id, "is").map(value -> new FlowCondition.RouteIs(matter, value)));
            case "is outcome" ->
                code(when, id, "outcome")
                        .flatMap(matter -> result(when).map(result -> new FlowCondition.OutcomeIs(matter, result)));
            case "deferral" -> deferral(when).map(FlowCondition.Deferral::new);
            default -> Optional.empty();
        };
    }

    private static Optional<FlowCondition.OutcomeIs.Result> result(XmlElement when) {
        return Arrays.stream(FlowCondition.OutcomeIs.Result.values())
                .filter(result -> result.code().equals(when.attributeOr("is", "")))
                .findFirst();
    }

    private static Optional<FlowCondition.Deferral.State> deferral(XmlElement when) {
        return Arrays.stream(FlowCondition.Deferral.State.values())
                .filter(state -> state.code().equals(when.attributeOr("deferral", "")))
                .findFirst();
    }

    private Optional<String> code(XmlElement element, String id, String attribute) {
        Optional<String> written = element.attribute(attribute);
        Optional<String> code = written.filter(ElementId::validCode);
        if (written.isPresent() && code.isEmpty()) {
            findings.errorAt(element.line(), id, "invalid-code", attribute + " 的值不是编号", "编号由小写字母、数字和连字符组成，不超过 64 个字符");
        }
        return code;
    }

    private List<String> codes(XmlElement element, String id, String attribute) {
        List<String> written = element.attribute(attribute).stream()
                .flatMap(codes -> Arrays.stream(codes.strip().split("\\s+", -1)))
                .toList();
        if (!written.stream().allMatch(ElementId::validCode)) {
            findings.errorAt(element.line(), id, "invalid-code", attribute + " 的值不是几个编号", "写几个编号，用空格隔开");
            return List.of();
        }
        return written.stream().distinct().toList();
    }

    private Optional<StepTime> time(XmlElement step, String id) {
        Optional<String> amount = step.attribute("amount");
        Optional<String> unit = step.attribute("unit");
        if (amount.isEmpty() && unit.isEmpty()) {
            return Optional.empty();
        }
        Optional<StepTime> time = amount.filter(digits -> digits.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .flatMap(number -> unit.flatMap(StepTime.Unit::ofCode).map(known -> new StepTime(number, known)));
        if (time.isEmpty()) {
            findings.errorAt(
                    step.line(),
                    id,
                    "invalid-time",
                    "步骤 " + id + " 的时限看不懂",
                    "amount 写 1 到 9999 的整数，unit 写 working-days、natural-days 或 hours");
        }
        return time;
    }

    private static List<XmlElement> extensions(XmlElement element, String label) {
        return element.children("bpmn:extensionElements").stream()
                .flatMap(extension -> extension.children(label).stream())
                .toList();
    }
}
