package cn.yijianshi.process;

import cn.yijianshi.definitions.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of reading a process file.
 *
 * @param file the path of the file
 * @param model the process, to look at; empty where the file was refused as a whole. It lacks what the allow-list refused
 * @param faults all that is wrong, by line; each thing left out of the model is among them
 * @param lines where each element of the model stands in the file, by its id, so that whoever checks the process against
 *     the rest of a bundle can say where something is wrong
 */
public record ProcessReading(
        String file, Optional<ProcessModel> model, List<Fault> faults, Map<String, Integer> lines) {

    public ProcessReading {
        faults = List.copyOf(faults);
        lines = Map.copyOf(lines);
    }

    /** A fault of an element of the model, where it stands. */
    public Fault fault(Fault.Severity severity, String element, String code, String message, String mend) {
        return new Fault(severity, code, file, lines.getOrDefault(element, 0), element, message, mend);
    }

    /** The model, if it may be compiled and run: nothing in it is an error. */
    public Optional<ProcessModel> runnable() {
        return faults.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR) ? Optional.empty() : model;
    }
}
