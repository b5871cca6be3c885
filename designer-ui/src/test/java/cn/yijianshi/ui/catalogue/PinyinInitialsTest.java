package cn.yijianshi.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinInitialsTest {

    @ParameterizedTest
    @CsvSource({
        "食品经营许可（新办）, spjyxkxb",
        "烟草专卖零售许可证核发, yczmlsxkzhf",
        "户外招牌设施设置, hwzpsssz",
        "第三类医疗器械经营许可, dslylqxjyxk",
        "药品网络销售报告, ypwlxsbg"
    })
    void namesOfMattersGiveWhatPeopleType(String name, String initials) {
        assertThat(PinyinInitials.of(name)).isEqualTo(initials);
    }

    @Test
    void theFirstAndTheLastCharacterOfALetterBelongToIt() {
        assertThat(PinyinInitials.of("啊澳芭怖擦错匝座")).isEqualTo("aabbcczz");
    }

    @Test
    void lettersAndDigitsStayAndWhatHasNoPinyinIsPassedOver() {
        assertThat(PinyinInitials.of("GB/T 39554 《事项》")).isEqualTo("gbt39554sx");
        assertThat(PinyinInitials.of("鑫")).as("of the second level").isEmpty();
    }
}
