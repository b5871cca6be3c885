package cn.yijianshi.process;

import cn.yijianshi.definitions.Fault;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a process file.
 *
 * @param model the process, to look at; empty where the file was refused as a whole. It lacks what the allow-list refused
 * @param faults all that is wrong, by line; each thing left out of the model is among them
 */
public record ProcessReading(Optional<ProcessModel> model, List<Fault> faults) {

    public ProcessReading {
        faults = List.copyOf(faults);
    }

    /** The model, if it may be compiled and run: nothing in it is an error. */
    public Optional<ProcessModel> runnable() {
        return faults.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR) ? Optional.empty() : model;
    }
}
