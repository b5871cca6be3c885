package cn.yijianshi.rules.checks;

import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Fault.Severity;
import cn.yijianshi.rules.LocatedPacks;
import cn.yijianshi.rules.Position;
import java.util.List;

/** What the checks of a bundle's tables found; errors forbid a release. */
public record TableReport(List<TableFinding> findings) {

    public TableReport {
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(f -> f.kind().severity() == Severity.ERROR);
    }

    /** The findings as faults at the lines of their rows. */
    public List<Fault> faults(LocatedPacks located) {
        return findings.stream()
                .map(f -> {
                    Position at = located.locate(f.element());
                    return new Fault(
                            f.kind().severity(),
                            f.kind().code(),
                            at.file(),
                            at.line(),
                            f.element(),
                            f.told(),
                            f.mend());
                })
                .toList();
    }
}
