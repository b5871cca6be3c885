package cn.yijianshi.process;

import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.Fault;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code process.bpmn}: BPMN 2.0 with domain steps in {@code urn:yijianshi:bpmn:1}. Any well-formed BPMN 2.0 file of up
 * to 2 MB without DOCTYPE opens, whatever tool drew it; what the allow-list lacks is told, thing by thing, and keeps the
 * file from compiling. What was read is checked as a process. Never fetches anything, never throws on account of content.
 */
public final class ProcessReader {

    private final SafeXml xml = new SafeXml();
    private final ProcessLint lint = new ProcessLint();

    /** Reads and checks; all faults at once. */
    public ProcessReading read(DefinitionFile file) {
        return switch (xml.read(file.content())) {
            case SafeXml.Outcome.Refused refused -> refusal(file, refused);
            case SafeXml.Outcome.Read read ->
                BpmnProfile.label(read.root().name()).equals("bpmn:definitions")
                        ? read(file, read)
                        : refusal(
                                file,
                                new SafeXml.Outcome.Refused(
                                        "not-bpmn", read.root().line(), "这不是 BPMN 2.0 流程文件", "用流程设计器重新导出"));
        };
    }

    private ProcessReading read(DefinitionFile file, SafeXml.Outcome.Read read) {
        Findings findings = new Findings(file.path());
        read.reservations().forEach(odd -> findings.errorAt(odd.line(), "", odd.code(), odd.message(), odd.mend()));
        XmlElement definitions = read.root();
        AllowListCheck allowList = new AllowListCheck(findings);
        allowList.check(definitions);
        List<XmlElement> processes = definitions.children("bpmn:process");
        if (processes.isEmpty()) {
            findings.errorAt(definitions.line(), "", "no-process", "文件里没有流程", "画出从开始到结束的流程");
            return reading(file, new ProcessModel("", "", List.of(), List.of()), findings);
        }
        XmlElement process = mainOf(processes);
        processes.stream()
                .filter(extra -> extra != process)
                .forEach(extra -> findings.errorAt(
                        extra.line(),
                        extra.attributeOr("id", ""),
                        "several-processes",
                        "一个文件只能有一个流程，这里的另一个流程（连同里面的 " + extra.inside() + " 个元素）没有读入",
                        "把各泳池的步骤合到一个流程里，删去多余的流程"));
        ModelReader reader = new ModelReader(allowList, findings);
        ProcessModel model = reader.read(process);
        if (reader.complete()) {
            lint.check(model, findings);
        }
        return reading(file, model, findings);
    }

    private static ProcessReading reading(DefinitionFile file, ProcessModel model, Findings findings) {
        return new ProcessReading(file.path(), Optional.of(model), findings.sorted(), findings.lines());
    }

    /** The one with our steps in it; else the fullest, as some tools write an empty one for the sheet. */
    private static XmlElement mainOf(List<XmlElement> processes) {
        return processes.stream()
                .max(Comparator.comparing(ProcessReader::hasSteps)
                        .thenComparing(process -> process.children().size())
                        .thenComparing(Comparator.comparing(processes::indexOf).reversed()))
                .orElseThrow();
    }

    private static boolean hasSteps(XmlElement process) {
        return process.children().stream()
                .flatMap(task -> task.children("bpmn:extensionElements").stream())
                .anyMatch(extension -> !extension.children("yjs:step").isEmpty());
    }

    private static ProcessReading refusal(DefinitionFile file, SafeXml.Outcome.Refused refused) {
        Fault fault = new Fault(
                Fault.Severity.ERROR,
                refused.code(),
                file.path(),
                refused.line(),
                "",
                refused.message(),
                refused.mend());
        return new ProcessReading(file.path(), Optional.empty(), List.of(fault), Map.of());
    }
}
