package cn.yijianshi.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Department;
import cn.yijianshi.definitions.DefinitionFile;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.process.ProcessReader;
import cn.yijianshi.process.ProcessReading;
import cn.yijianshi.rules.RulePack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The process of 药店 with exactly one thing wrong each. */
class ProcessChecksTest {

    private static final BundleDefinition DRUGSTORE = new DefinitionLoader()
            .load(DefinitionFiles.fromFolders(List.of(Path.of("../matter-definitions"), Path.of("../rule-packs"))))
            .bundle("drugstore")
            .orElseThrow();

    @Test
    void the_shipped_process_fits_its_bundle() {
        assertThat(faults(DRUGSTORE, DRUGSTORE.process())).isEmpty();
    }

    @Test
    void a_matter_that_is_not_in_the_bundle() {
        assertThat(only("kind=\"inspect\" matter=\"drug-permit\"", "kind=\"inspect\" matter=\"fireworks\""))
                .isEqualTo("错误 流程中的事项“fireworks”不在这件“一件事”里 → 加入 bundle.yaml 的 matters，或从流程中去掉"
                        + " [process-foreign-matter] drug-inspect");
    }

    @Test
    void a_department_that_nobody_knows() {
        assertThat(only("kind=\"deliver\"", "kind=\"deliver\" department=\"nobody\""))
                .isEqualTo("错误 步骤“送达”的部门“nobody”不在部门目录里 → 改正部门编号，或在目录中加上它 [unknown-id] deliver");
    }

    @Test
    void a_step_that_nobody_may_do_in_some_region() {
        Catalogue without = Catalogue.of(DRUGSTORE
                .catalogue()
                .all()
                .map(entry -> entry instanceof Department d && d.id().equals("fire-rescue")
                        ? new Department(d.id(), d.name(), d.shortName(), List.of())
                        : entry)
                .toList());
        assertThat(faults(with(DRUGSTORE.packs(), without), DRUGSTORE.process()))
                .isNotEmpty()
                .allSatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo("nobody-may-do");
                    assertThat(fault.element()).startsWith("fire-");
                    assertThat(fault.message()).contains("没有人能办").contains("消防");
                    assertThat(fault.line()).isEqualTo(lineOf("<bpmn:userTask id=\"" + fault.element() + "\""));
                });
    }

    @Test
    void steps_that_take_longer_than_the_matter_promises() {
        assertThat(only("matter=\"drug-permit\" amount=\"5\"", "matter=\"drug-permit\" amount=\"15\""))
                .isEqualTo("警告 “药品零售企业许可（新办）”的步骤“药品许可资料审查”、“现场检查”、“药品许可审批”合计 19 个工作日，超过它承诺的 10 个工作日"
                        + " → 缩短步骤的时限，让能同时办的并行，或改正事项的承诺时限 [days-over-promise] drug-decide");
    }

    @Test
    void a_result_that_is_used_although_it_was_refused() {
        String process = DRUGSTORE.process().replaceFirst("\\s*<yjs:when outcome=\"drug-permit\" is=\"granted\"/>", "");
        assertThat(faults(DRUGSTORE, process)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("refusal-path-missing");
            assertThat(fault.element()).isEqualTo("online-decide");
            assertThat(fault.message()).contains("不予以后，办件仍会走到要用它的结果的步骤“药品网络销售报告”");
        });
    }

    @Test
    void a_result_that_is_used_before_it_is_there() {
        assertThat(only(
                        "sourceRef=\"permitted\" targetRef=\"online-decide\"",
                        "sourceRef=\"split\" targetRef=\"online-decide\""))
                .contains("却没有画在它的决定之后", "[before-its-result] online-decide");
    }

    @Test
    void a_way_that_no_rule_takes() {
        assertThat(only("route=\"fire-check\" is=\"commitment\"", "route=\"fire-check\" is=\"magic\""))
                .contains(
                        "等待事项“公众聚集场所投入使用、营业前消防安全检查”的办理路径“magic”，没有规则行得出它",
                        "[unknown-route] fire-route-to-fire-commitment-decide");
    }

    @Test
    void a_condition_that_every_case_meets_or_none() {
        assertThat(only("route=\"fire-check\" is=\"commitment\"", "applies=\"drug-permit\""))
                .contains("问办不办事项“药品零售企业许可（新办）”，这个条件总是成立：每个办件都办这个事项", "[condition-always-true]");
        assertThat(only("applies=\"signage\"", "not-applies=\"drug-permit\""))
                .contains("这个条件永远不成立", "[condition-never-true]");
        assertThat(faults(with(List.of(), DRUGSTORE.catalogue()), DRUGSTORE.process()))
                .filteredOn(fault -> fault.code().equals("condition-never-true"))
                .anySatisfy(fault -> assertThat(fault.message()).contains("没有规则行得出要办它"));
    }

    private static String only(String drawn, String instead) {
        assertThat(DRUGSTORE.process()).contains(drawn);
        List<Fault> faults = faults(DRUGSTORE, DRUGSTORE.process().replace(drawn, instead));
        assertThat(faults).hasSize(1);
        Fault fault = faults.getFirst();
        assertThat(fault.file()).isEqualTo("process.bpmn");
        assertThat(fault.line()).isPositive();
        return fault.line(true).replaceFirst("^process.bpmn:\\d+: ", "") + " " + fault.element();
    }

    private static List<Fault> faults(BundleDefinition whole, String process) {
        Faults faults = new Faults();
        ProcessReading reading =
                new ProcessReader().read(new DefinitionFile("process.bpmn", process.getBytes(StandardCharsets.UTF_8)));
        ParsedFile unused =
                new ParsedFile("bundle.yaml", "bundle", CanonicalJson.mapper().createObjectNode(), Map.of());
        reading.model().ifPresent(model -> {
            if (new ProcessChecks(whole, reading, model, faults).check()) {
                new AskedChecks(whole, unused, faults).conditions(reading, model);
            }
        });
        return faults.sorted();
    }

    private static BundleDefinition with(List<RulePack> packs, Catalogue catalogue) {
        return new BundleDefinition(
                DRUGSTORE.bundle(),
                DRUGSTORE.guide(),
                "",
                DRUGSTORE.letters(),
                packs,
                catalogue,
                DRUGSTORE.scenarios());
    }

    private static int lineOf(String text) {
        return (int) DRUGSTORE
                .process()
                .substring(0, DRUGSTORE.process().indexOf(text))
                .lines()
                .count();
    }
}
