package cn.yijianshi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.commandline.CommandLine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code ./yjs decide} prints for the example in the documentation, as docs/formats describes it. */
class DecideCommandTest {

    private static final String EXAMPLE = "../docs/examples/snack-shop.json";

    @Test
    void theExampleIsDecidedWithReasonsAndWhyNots() {
        JsonNode decided = CanonicalJson.read(decide(EXAMPLE));

        assertThat(decided.propertyNames())
                .containsExactly("bundle", "hash", "decision", "materials", "why", "whyNot", "mayStill");
        assertThat(decided.at("/decision/findings")).allSatisfy(finding -> {
            assertThat(finding.path("status").stringValue()).isNotBlank();
            assertThat(finding.path("because")).isNotEmpty().allSatisfy(cause -> {
                assertThat(cause.path("row").stringValue()).isNotBlank();
                assertThat(cause.at("/basis/title").stringValue()).isNotBlank();
            });
        });
        assertThat(sentence(decided, "materials", "signage-structure-drawing"))
                .isEqualTo("未要求《户外招牌设施结构设计图和安全说明》：招牌面积 6 ㎡，小于 10 ㎡（参数“须交结构设计图的招牌面积起点”，安澜省）");
        assertThat(sentence(decided, "matters", "prepacked-filing")).isEqualTo("不办理“仅销售预包装食品备案”：仅销售预包装食品为“否”");
        assertThat(sentence(decided, "exempt", "id-card-copy")).isEqualTo("《法定代表人（负责人、经营者）身份证件》不能免提交：没有可代替的证照“居民身份证”");
        assertThat(sentence(decided, "deferrable", "signage-application"))
                .isEqualTo("《户外招牌设施设置申请表》不得容缺：材料类别为“主件”；依据《安澜省政务服务容缺受理办法》第五条");
        assertThat(decided.path("mayStill")).isNotEmpty();
    }

    @Test
    void theSameFactsPrintTheSameBytes() {
        assertThat(decide(EXAMPLE)).isEqualTo(decide(EXAMPLE));
    }

    @Test
    void anOverriddenFindingSaysWhatTookItsPlace() {
        assertThat(CanonicalJson.read(decide(EXAMPLE)).path("why"))
                .filteredOn(why -> why.has("overriddenBy"))
                .isNotEmpty()
                .allSatisfy(why -> assertThat(why.path("overriddenBy").stringValue())
                        .isEqualTo("shared-policies/exemption/by-evidence"));
    }

    private static String sentence(JsonNode decided, String kind, String id) {
        return decided.at("/whyNot/" + kind + "/" + id + "/0/sentence").stringValue();
    }

    private static String decide(String facts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(CommandLine.run(List.of("decide", "snack-shop", facts), print, print))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
