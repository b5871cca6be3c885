package cn.yijianshi.releases;

import cn.yijianshi.bundle.AnswerCheck;
import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.bundle.BundleDefinition;
import cn.yijianshi.bundle.GuideFlow;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.process.StepKind;
import cn.yijianshi.rules.CompiledRules;

/**
 * A release ready for use: its definition, its rules compiled, its process and guide read.
 *
 * @param answers tells whether an answer to the guide can be true
 * @param processKey key under which the engine knows the process
 */
public record LoadedRelease(
        Hash hash,
        BundleDefinition definition,
        CompiledRules rules,
        ProcessModel process,
        GuideFlow guide,
        AnswerCheck answers,
        String processKey) {

    public Bundle bundle() {
        return definition.bundle();
    }

    /**
     * A matter of the release.
     *
     * @throws IllegalArgumentException if the release has none of that id
     */
    public Matter matter(String id) {
        return definition
                .catalogue()
                .matter(id)
                .orElseThrow(() -> new IllegalArgumentException("No matter " + id + " in release " + hash));
    }

    /** Name of the organ that fulfils a department's function in a region, or of the function where none is named. */
    public String organName(String department, String region) {
        return definition
                .catalogue()
                .organ(department, region)
                .map(Department.Organ::name)
                .orElseGet(() -> departmentName(department));
    }

    /** The organ that handles a matter in a region. */
    public String organName(Matter matter, String region) {
        return definition
                .catalogue()
                .organ(matter, region)
                .map(Department.Organ::name)
                .orElseGet(() -> departmentName(matter.department()));
    }

    public String departmentName(String department) {
        return definition
                .catalogue()
                .department(department)
                .map(Department::name)
                .orElse(department);
    }

    /**
     * 机关简称, as it stands in numbers of documents: the name of the organ's region without its kind, and the department's
     * short name, e.g. 南溪市监, so that two organs' numbers differ.
     */
    public String organShortName(String department, String region) {
        String name = definition
                .catalogue()
                .department(department)
                .map(Department::shortName)
                .orElse(department);
        String place = definition
                .catalogue()
                .organ(department, region)
                .map(o -> regionName(o.region()))
                .orElse("");
        boolean kind = place.length() > 2 && "省市区县旗".indexOf(place.charAt(place.length() - 1)) >= 0;
        return (kind ? place.substring(0, place.length() - 1) : place) + name;
    }

    public String regionName(String region) {
        return definition.catalogue().regionTree().name(region);
    }

    /** Whether the outcome of a matter is decided by a step of its own, and not by a verification. */
    public boolean hasDecisionStep(String matter) {
        return process.steps().stream()
                .map(Node.Step::settings)
                .filter(s -> s.matter().filter(matter::equals).isPresent())
                .anyMatch(s -> s.kind() == StepKind.DECIDE || s.kind() == StepKind.INSTANT);
    }
}
