package cn.yijianshi.identifiers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A kind of identifier, as the {@code check} of a data element names it. */
public enum IdentifierKind {
    ID_CARD("id-card", "公民身份号码", CitizenNumber::fault),
    CREDIT_CODE("credit-code", "统一社会信用代码", CreditCode::fault),
    MOBILE("mobile", "手机号码", MobileNumber::fault);

    private final String code;
    private final String label;
    private final Function<String, Optional<String>> check;

    IdentifierKind(String code, String label, Function<String, Optional<String>> check) {
        this.code = code;
        this.label = label;
        this.check = check;
    }

    /** The kind that a definition's {@code check} names; empty for {@code any}, which has no arithmetic. */
    public static Optional<IdentifierKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /**
     * What is wrong with a number, as the end of a sentence whose subject is the field: 应为 18 位, 校验位不正确. Empty
     * where nothing is. The text is taken as it is: see {@link #normalise}.
     */
    public Optional<String> fault(String text) {
        return check.apply(text);
    }

    public boolean accepts(String text) {
        return fault(text).isEmpty();
    }

    /** How a number is kept, hashed and compared: without white space and dashes, half-width, in capitals. */
    public static String normalise(String typed) {
        String halfWidth = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(halfWidth.length());
        halfWidth
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '-' && c != '‐' && c != '—')
                .forEach(kept::appendCodePoint);
        return kept.toString().toUpperCase(Locale.ROOT);
    }
}
