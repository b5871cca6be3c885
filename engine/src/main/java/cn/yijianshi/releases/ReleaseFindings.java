package cn.yijianshi.releases;

import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.DefinitionLoader;
import cn.yijianshi.bundle.ReleaseFiles;
import cn.yijianshi.definitions.Fault;
import java.util.List;

/**
 * What the checks find in a release as it stands: warnings, and facts nobody has confirmed yet. There are no errors, or the
 * release would not have been made; what a release left out of the catalogue because it does not use it is no fault of it.
 */
final class ReleaseFindings {

    private ReleaseFindings() {}

    static List<Fault> of(BundleDefinition definition) {
        return new DefinitionLoader()
                .load(ReleaseFiles.of(definition)).faults().stream()
                        .filter(f -> f.severity() != Fault.Severity.ERROR)
                        .map(ReleaseFindings::withoutLine)
                        .toList();
    }

    /** A release has no lines; the file and the element say where. */
    private static Fault withoutLine(Fault fault) {
        return new Fault(
                fault.severity(), fault.code(), fault.file(), 0, fault.element(), fault.message(), fault.mend());
    }
}
