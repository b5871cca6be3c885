package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.process.Node;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.process.ProcessReading;
import cn.yijianshi.rules.Condition;
import cn.yijianshi.rules.LocatedPacks;
import cn.yijianshi.rules.RuleChecks;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the parts of a bundle fit each other: members, guide, form, process and rules. */
final class BundleChecks {

    private final BundleDefinition whole;
    private final ParsedFile bundleFile;
    private final ParsedFile guideFile;
    private final ProcessReading process;
    private final LocatedPacks packs;
    private final Faults faults;
    private boolean known = true;

    BundleChecks(
            BundleDefinition whole,
            ParsedFile bundleFile,
            ParsedFile guideFile,
            ProcessReading process,
            LocatedPacks packs,
            Faults faults) {
        this.whole = whole;
        this.bundleFile = bundleFile;
        this.guideFile = guideFile;
        this.process = process;
        this.packs = packs;
        this.faults = faults;
    }

    /** Adds what is wrong; tells whether every id the bundle names is known. */
    boolean check() {
        members();
        form();
        guide();
        process.model().ifPresent(this::process);
        AskedChecks asked = new AskedChecks(whole, bundleFile, faults);
        asked.materials();
        process.model().ifPresent(model -> asked.conditions(process, model));
        new PolicyOffChecks(whole, bundleFile, faults).check();
        if (known) {
            new CompositionChecks(whole, bundleFile, guideFile, faults).check();
        }
        rules();
        return known;
    }

    private void members() {
        Bundle bundle = whole.bundle();
        Catalogue catalogue = whole.catalogue();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < bundle.matters().size(); i++) {
            String matter = bundle.matters().get(i).matter();
            if (catalogue.matter(matter).isEmpty()) {
                unknown(bundleFile, "/matters/" + i + "/matter", "事项", matter);
            }
            if (!seen.add(matter)) {
                faults.error(bundleFile, "/matters/" + i, "duplicate-id", "事项“" + matter + "”列了两次", "只保留一次");
            }
        }
        if (catalogue.department(bundle.lead()).isEmpty()) {
            unknown(bundleFile, "/lead", "部门", bundle.lead());
        }
        for (int i = 0; i < bundle.regions().size(); i++) {
            if (catalogue.regionTree().find(bundle.regions().get(i)).isEmpty()) {
                unknown(bundleFile, "/regions/" + i, "区划", bundle.regions().get(i));
            }
        }
        if (bundle.parties().stream().noneMatch(p -> p.role().equals("applicant"))
                && bundle.parties().stream().noneMatch(Bundle.PartyRole::required)) {
            faults.error(bundleFile, "/parties", "no-applicant", "没有必填的当事人", "至少写一个 required: true 的当事人");
        }
    }

    private void form() {
        Set<String> laidOut = new HashSet<>();
        var sections = whole.bundle().form().sections();
        for (int s = 0; s < sections.size(); s++) {
            for (int e = 0; e < sections.get(s).elements().size(); e++) {
                String element = sections.get(s).elements().get(e);
                String at = "/form/sections/" + s + "/elements/" + e;
                if (whole.catalogue().element(element).isEmpty()) {
                    unknown(bundleFile, at, "数据元", element);
                }
                if (!laidOut.add(element)) {
                    faults.error(bundleFile, at, "duplicate-id", "数据元“" + element + "”在表单中出现两次", "只保留一处");
                }
            }
        }
    }

    private void guide() {
        Set<String> seen = new HashSet<>();
        for (int p = 0; p < whole.guide().pages().size(); p++) {
            var questions = whole.guide().pages().get(p).questions();
            for (int q = 0; q < questions.size(); q++) {
                question(questions.get(q), "/pages/" + p + "/questions/" + q, seen);
            }
        }
    }

    private void question(Guide.Question question, String at, Set<String> seen) {
        if (!seen.add(question.id())) {
            faults.error(guideFile, at + "/id", "duplicate-id", "问题编号“" + question.id() + "”重复", "换一个编号");
        }
        boolean choice = question.type() == Guide.Type.ONE_OF || question.type() == Guide.Type.ANY_OF;
        if (choice && whole.options(question).isEmpty()) {
            faults.error(guideFile, at, "no-options", "“" + question.text() + "”没有选项", "写上 options");
        }
        if (question.element() != null
                && whole.catalogue().element(question.element()).isEmpty()) {
            unknown(guideFile, at + "/element", "数据元", question.element());
        }
        if (question.fromLicence() != null
                && whole.catalogue()
                        .evidenceType(question.fromLicence().licence())
                        .isEmpty()) {
            unknown(
                    guideFile,
                    at + "/fromLicence/licence",
                    "电子证照",
                    question.fromLicence().licence());
        }
        if (question.fromParty() != null
                && (question.type() != Guide.Type.YES_NO
                        || whole.bundle().parties().stream()
                                .noneMatch(p -> p.role().equals(question.fromParty()) && !p.required()))) {
            faults.error(
                    guideFile,
                    at + "/fromParty",
                    "unknown-party",
                    "“" + question.text() + "”不能由当事人“" + question.fromParty() + "”回答",
                    "写一个可以没有的当事人的角色（bundle.yaml 的 parties），问题用 yes-no");
        }
        if (question.when() != null) {
            Condition.read(guideFile, at + "/when", guideFile.tree().at(at + "/when"), faults);
        }
    }

    private void process(ProcessModel model) {
        Set<String> members =
                whole.bundle().matters().stream().map(Bundle.Member::matter).collect(Collectors.toSet());
        known &= new ProcessChecks(whole, process, model, faults).check();
        for (String matter : members) {
            boolean handled = model.steps().stream()
                    .map(Node.Step::settings)
                    .anyMatch(s -> s.matter().filter(matter::equals).isPresent());
            boolean decided = model.steps().stream()
                    .map(Node.Step::settings)
                    .filter(s -> s.matter().filter(matter::equals).isPresent())
                    .anyMatch(s -> s.kind().decides());
            if (handled && !decided) {
                faults.error(
                        bundleFile,
                        "/matters",
                        "matter-not-decided",
                        "事项“" + matter + "”在流程中没有作出决定的步骤",
                        "画出审批（decide）、秒批（instant）或数据核验（verify）步骤");
            }
            if (!handled) {
                faults.error(
                        bundleFile, "/matters", "matter-not-in-process", "事项“" + matter + "”在流程中没有步骤", "在流程中画出它的步骤");
            }
        }
    }

    private void rules() {
        if (!known) {
            return;
        }
        RuleChecks checks = new RuleChecks();
        Map<String, String> questions = whole.guide()
                .questions()
                .collect(Collectors.toMap(Guide.Question::id, q -> q.type().id(), (first, second) -> first));
        Set<String> roles =
                whole.bundle().parties().stream().map(Bundle.PartyRole::role).collect(Collectors.toSet());
        LocalDate day = whole.bundle().effectiveFrom();
        checks.check(
                        ReleaseScope.of("", whole),
                        questions,
                        roles,
                        Set.copyOf(whole.bundle().regions()),
                        day,
                        packs)
                .forEach(faults::add);
        // Rows that could not be read are missing from their tables, and would only show as gaps.
        if (!faults.hasErrors()) {
            BundleTables.check(whole).faults(packs).forEach(faults::add);
        }
    }

    private void unknown(ParsedFile file, String at, String what, String wanted) {
        known = false;
        faults.error(file, at, "unknown-id", "没有" + what + "“" + wanted + "”", "改正编号，或在目录中加上它");
    }
}
