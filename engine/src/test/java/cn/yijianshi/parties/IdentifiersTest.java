package cn.yijianshi.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"ID_CARD, 990000199001010017", "ID_CARD, 99000019850615007X", "CREDIT_CODE, 91990000MA0TEXT124"})
    void a_right_number_passes(IdentifierKind kind, String number) {
        assertThat(Identifiers.fault(new Identifier(kind, number), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ID_CARD, 990000199001010018, 公民身份号码校验位不正确",
        "CREDIT_CODE, 91990000MA0TEXT123, 统一社会信用代码校验位不正确",
        "OTHER, '', 请填写证件号码",
    })
    void a_wrong_number_is_told_what_is_wrong(IdentifierKind kind, String number, String fault) {
        assertThat(Identifiers.fault(new Identifier(kind, number), TODAY)).contains(fault);
    }

    @Test
    void nobody_is_born_tomorrow() {
        assertThat(Identifiers.fault(
                        new Identifier(IdentifierKind.ID_CARD, "990000199001010017"), LocalDate.of(1989, 12, 31)))
                .contains("公民身份号码中的出生日期 1990-01-01 晚于今天");
    }

    @Test
    void a_mobile_number_has_eleven_digits() {
        assertThat(Identifiers.mobileFault("19900001234")).isEmpty();
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
                .contains("请填写证件号码");
    }
}
