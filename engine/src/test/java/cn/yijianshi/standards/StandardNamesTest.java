package cn.yijianshi.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"其他材料", "其它相关材料", "相关证明文件", "法律、法规规定的其他材料", "有关证明材料", "证明材料", "其他材料（如有）", "营业执照等相关材料", "合同等证明文件"
            })
    void namesThatLetAnythingBeAskedForAreCatchAlls(String name) {
        assertThat(StandardNames.isCatchAll(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证明", "委托代理人身份证件", "从业人员健康证明", "经营场所使用权证明", "竣工验收资料", "消防安全制度、灭火和应急疏散预案", "变更登记申请书"})
    void namesOfOneThingAreNot(String name) {
        assertThat(StandardNames.isCatchAll(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "居民身份证复印件, 身份证",
        "身份证件（复印件）, 身份证明",
        "营业执照副本, 营业执照",
        "房屋租赁合同（ 原件 ）, 房屋租赁合同",
        "法人授权委托书 , 法人委托授权书",
        "设备布局及流程图, 设备布局与流程图",
        "食品经营许可申请表, 食品经营许可申请书"
    })
    void differentWritingsOfOneNameMeanTheSame(String one, String other) {
        assertThat(StandardNames.meaning(one)).isEqualTo(StandardNames.meaning(other));
    }

    @ParameterizedTest
    @CsvSource({"食品经营许可申请书, 食品小经营许可申请书", "委托人身份证, 受托人身份证", "第一类备案表, 第二类备案表"})
    void differentThingsDoNot(String one, String other) {
        assertThat(StandardNames.meaning(one)).isNotEqualTo(StandardNames.meaning(other));
    }

    @Test
    void theClosestNameIsOffered() {
        List<String> names = List.of("营业执照", "食品经营许可申请书", "户外招牌设施设置申请表");
        assertThat(StandardNames.closest("户外招牌设施申请表", names)).contains("户外招牌设施设置申请表");
        assertThat(StandardNames.closest("营业执照（副本）复印件", names)).contains("营业执照");
        assertThat(StandardNames.closest("健康证明", names)).isEmpty();
    }
}
