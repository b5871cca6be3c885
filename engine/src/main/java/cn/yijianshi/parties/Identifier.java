package cn.yijianshi.parties;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a party is identified by, in the one form that is compared and searched: half-width, capital letters, no blanks.
 * Being one does not mean being right: {@link Identifiers#fault} tells.
 *
 * @param kind which numbering
 * @param number the number itself
 */
public record Identifier(IdentifierKind kind, String number) {

    public Identifier {
        number = Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The number masked: it must not get into a log by way of a record's text. */
    @Override
    public String toString() {
        return kind.id() + ":" + Masking.number(number);
    }
}
