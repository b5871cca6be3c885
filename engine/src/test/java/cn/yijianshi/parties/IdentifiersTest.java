package cn.yijianshi.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(strings = {"990000199001010017", "99000019850615007X"})
    void a_right_identity_number_passes(String number) {
        assertThat(Identifiers.idCardFault(number, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "990000199001010018, 公民身份号码有误：末位校验码不符，请核对各位数字。",
        "990000199002300017, 公民身份号码第 7 至 14 位不是有效的出生日期。",
        "990000189912310017, 公民身份号码第 7 至 14 位不是有效的出生日期。",
        "990000202603030017, 公民身份号码第 7 至 14 位不是有效的出生日期。",
        "99000019900101001, 公民身份号码须为 18 位：17 位数字加 1 位数字或 X。",
        "9900001990010100I7, 公民身份号码须为 18 位：17 位数字加 1 位数字或 X。",
    })
    void a_wrong_identity_number_is_told_what_is_wrong(String number, String fault) {
        assertThat(Identifiers.idCardFault(number, TODAY)).contains(fault);
    }

    @Test
    void every_single_mistyped_digit_of_an_identity_number_is_noticed() {
        everySingleMistake(
                "990000199001010017", "0123456789", 17, number -> assertThat(Identifiers.idCardFault(number, TODAY))
                        .as(number)
                        .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"91990000MA0TEXT124", "92990000MA0DEMQ27T", "129900000000000197"})
    void a_right_credit_code_passes(String code) {
        assertThat(Identifiers.creditCodeFault(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "91990000MA0TEXT123, 统一社会信用代码有误：末位校验码不符，请核对各位。",
        "91990000MA0TEXT134, 统一社会信用代码有误：第 9 至 17 位（组织机构代码）校验码不符。",
        "91990000MA0TEXT12, 统一社会信用代码须为 18 位数字或大写字母（不用 I、O、S、V、Z），第 3 至 8 位为数字。",
        "91990000MAOTEXT124, 统一社会信用代码须为 18 位数字或大写字母（不用 I、O、S、V、Z），第 3 至 8 位为数字。",
        "9199000AMA0TEXT124, 统一社会信用代码须为 18 位数字或大写字母（不用 I、O、S、V、Z），第 3 至 8 位为数字。",
    })
    void a_wrong_credit_code_is_told_what_is_wrong(String code, String fault) {
        assertThat(Identifiers.creditCodeFault(code)).contains(fault);
    }

    @Test
    void every_single_mistyped_character_of_a_credit_code_is_noticed() {
        everySingleMistake("91990000MA0TEXT124", "0123456789ABCDEFGHJKLMNPQRTUWXY", 18, code -> assertThat(
                        Identifiers.creditCodeFault(code))
                .as(code)
                .isPresent());
    }

    @Test
    void a_mobile_number_has_eleven_digits() {
        assertThat(Identifiers.mobileFault("19900001234")).isEmpty();
        assertThat(Identifiers.mobileFault("12900001234")).contains("手机号码须为 1 开头的 11 位数字。");
        assertThat(Identifiers.mobileFault("1990000123")).isPresent();
    }

    @Test
    void an_identifier_is_compared_however_it_was_typed() {
        assertThat(new Identifier(IdentifierKind.ID_CARD, " 99000019850615007x"))
                .isEqualTo(new Identifier(IdentifierKind.ID_CARD, "９９００００ 19850615 007Ｘ"));
    }

    @Test
    void each_kind_of_identifier_has_its_own_check() {
        assertThat(Identifiers.fault(new Identifier(IdentifierKind.ID_CARD, "91990000MA0TEXT124"), TODAY))
                .isPresent();
        assertThat(Identifiers.fault(new Identifier(IdentifierKind.CREDIT_CODE, "91990000MA0TEXT124"), TODAY))
                .isEmpty();
        assertThat(Identifiers.fault(new Identifier(IdentifierKind.OTHER, "E00000000"), TODAY))
                .isEmpty();
        assertThat(Identifiers.fault(new Identifier(IdentifierKind.OTHER, " "), TODAY))
                .contains("请填写证件号码。");
    }

    private static void everySingleMistake(String right, String alphabet, int places, Consumer<String> mustNotice) {
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < alphabet.length(); j++) {
                char c = alphabet.charAt(j);
                if (c != right.charAt(i)) {
                    mustNotice.accept(right.substring(0, i) + c + right.substring(i + 1));
                }
            }
        }
    }
}
