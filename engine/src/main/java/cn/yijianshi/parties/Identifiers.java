package cn.yijianshi.parties;

import cn.yijianshi.identifiers.CitizenNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is wrong with a number typed by hand, as a sentence the person at the counter can act on. That a number is right
 * does not mean that it was ever given to anybody.
 */
public final class Identifiers {

    private Identifiers() {}

    /** What is wrong with an identifier; empty where nothing is. */
    public static Optional<String> fault(Identifier identifier, LocalDate today) {
        return switch (identifier.kind()) {
            case ID_CARD ->
                arithmetic(cn.yijianshi.identifiers.IdentifierKind.ID_CARD, identifier.number())
                        .or(() -> notBornYet(identifier.number(), today));
            case CREDIT_CODE -> arithmetic(cn.yijianshi.identifiers.IdentifierKind.CREDIT_CODE, identifier.number());
            case OTHER -> identifier.number().isEmpty() ? Optional.of("请填写证件号码") : Optional.empty();
        };
    }

    /** What is wrong with a mobile number of the Chinese mainland. */
    public static Optional<String> mobileFault(String number) {
        return arithmetic(cn.yijianshi.identifiers.IdentifierKind.MOBILE, number);
    }

    private static Optional<String> arithmetic(cn.yijianshi.identifiers.IdentifierKind kind, String number) {
        return kind.fault(number).map(fault -> kind.label() + fault);
    }

    private static Optional<String> notBornYet(String number, LocalDate today) {
        return CitizenNumber.birthDate(number)
                .filter(birth -> birth.isAfter(today))
                .map(birth -> "公民身份号码中的出生日期 " + birth + " 晚于今天");
    }
}
