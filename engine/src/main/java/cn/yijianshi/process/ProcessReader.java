package cn.yijianshi.process;

import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.Fault;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code process.bpmn}: BPMN 2.0 with domain steps in {@code urn:yijianshi:bpmn:1}. A file that cannot be trusted as
 * XML is refused as a whole; one with content outside the allow-list is read, to be looked at, with a fault for each such
 * thing; and what was read is checked as a process. Never fetches anything, never throws on account of content.
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
                        ? read(file, read.root())
                        : refusal(
                                file,
                                new SafeXml.Outcome.Refused(
                                        "not-bpmn", read.root().line(), "这不是 BPMN 2.0 流程文件", "用流程设计器重新导出"));
        };
    }

    private ProcessReading read(DefinitionFile file, XmlElement definitions) {
        Findings findings = new Findings(file.path());
        AllowListCheck allowList = new AllowListCheck(findings);
        allowList.check(definitions);
        List<XmlElement> processes = definitions.children("bpmn:process");
        if (processes.isEmpty()) {
            findings.errorAt(definitions.line(), "", "no-process", "文件里没有流程", "画出从开始到结束的流程");
            return new ProcessReading(Optional.empty(), findings.sorted());
        }
        for (XmlElement extra : processes.subList(1, processes.size())) {
            findings.errorAt(extra.line(), extra.attributeOr("id", ""), "several-processes", "一个文件只能有一个流程", "删去多余的流程");
        }
        ModelReader reader = new ModelReader(allowList, findings);
        Optional<ProcessModel> model = reader.read(processes.getFirst());
        if (reader.complete()) {
            model.ifPresent(complete -> lint.check(complete, findings));
        }
        return new ProcessReading(model, findings.sorted());
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
        return new ProcessReading(Optional.empty(), List.of(fault));
    }
}
