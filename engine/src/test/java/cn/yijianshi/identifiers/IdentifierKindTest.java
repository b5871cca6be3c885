package cn.yijianshi.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierKindTest {

    @ParameterizedTest
    @ValueSource(strings = {"990000199001010017", "99000019850615007X"})
    void acceptsCitizenNumbersWhoseCheckCharacterFits(String number) {
        assertThat(IdentifierKind.ID_CARD.fault(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "990000199001010018, 校验位不正确",
        "99000019850615007x, 前 17 位应为数字，末位应为数字或大写字母 X",
        "990000199013010017, 第 7 至 14 位不是有效的出生日期",
        "990000199002300017, 第 7 至 14 位不是有效的出生日期",
        "9900001990010100, 应为 18 位",
        "99000019900101001a, 前 17 位应为数字，末位应为数字或大写字母 X"
    })
    void saysWhatIsWrongWithACitizenNumber(String number, String fault) {
        assertThat(IdentifierKind.ID_CARD.fault(number)).contains(fault);
    }

    @Test
    void readsTheBirthDateOfAValidNumberOnly() {
        assertThat(CitizenNumber.birthDate("99000019850615007X")).contains(LocalDate.of(1985, 6, 15));
        assertThat(CitizenNumber.birthDate("990000198506150070")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91990000MA0TEXT124", "92990000MA0DEMQ27T", "129900000000000197"})
    void acceptsCreditCodesWhoseTwoChecksFit(String code) {
        assertThat(IdentifierKind.CREDIT_CODE.fault(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "91990000MA0TEXT125, 校验位不正确",
        "91990000MA0TEXT134, 主体标识码（第 9 至 17 位）校验不正确",
        "9199000OMA0TEXT124, 只能含数字和大写字母（不含 I、O、S、V、Z）",
        "919900A0MA0TEXT124, 第 3 至 8 位应为登记机关行政区划码（数字）",
        "91990000MA0TEXT12, 应为 18 位"
    })
    void saysWhatIsWrongWithACreditCode(String code, String fault) {
        assertThat(IdentifierKind.CREDIT_CODE.fault(code)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"990000199001010017", "91990000MA0TEXT124", "92990000MA0DEMQ27T", "129900000000000197"})
    void noSingleWrongDigitPasses(String valid) {
        IdentifierKind kind = valid.startsWith("990000") ? IdentifierKind.ID_CARD : IdentifierKind.CREDIT_CODE;
        for (int i = 0; i < valid.length(); i++) {
            for (char c = '0'; c <= '9'; c++) {
                String changed = valid.substring(0, i) + c + valid.substring(i + 1);
                assertThat(kind.accepts(changed)).as(changed).isEqualTo(changed.equals(valid));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"19900000001, ''", "12900000001, 应以 13 至 19 开头", "1990000000, 应为 11 位数字", "1990000000a, 应为 11 位数字"})
    void checksMobileNumbers(String number, String fault) {
        assertThat(IdentifierKind.MOBILE.fault(number).orElse("")).isEqualTo(fault);
    }

    @Test
    void normalisesWhatPeopleType() {
        assertThat(IdentifierKind.normalise(" ９９0000 19850615-007ｘ ")).isEqualTo("99000019850615007X");
        assertThat(IdentifierKind.normalise("199 0000 0001")).isEqualTo("19900000001");
    }

    @Test
    void knowsTheKindsThatDefinitionsName() {
        assertThat(IdentifierKind.of("credit-code")).contains(IdentifierKind.CREDIT_CODE);
        assertThat(IdentifierKind.of("any")).isEmpty();
    }
}
