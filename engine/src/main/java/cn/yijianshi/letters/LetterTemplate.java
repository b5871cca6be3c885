package cn.yijianshi.letters;

import cn.yijianshi.catalogue.LegalBasis;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of letter. Its texts are fixed but for placeholders: there are no conditions, loops or expressions.
 *
 * @param title printed above
 * @param number how its number is written, with {@code {organ}}, {@code {year}} and {@code {serial}}
 * @param body paragraphs with <code>{{field}}</code> placeholders
 * @param tables lists set behind the body, by name
 * @param signature whether the applicant signs for it
 * @param seal whether the organ seals it; left out: yes. What the applicant declares bears no seal
 */
public record LetterTemplate(
        String id,
        String name,
        String title,
        String number,
        List<String> body,
        @Nullable List<String> tables,
        @Nullable Boolean signature,
        @Nullable Boolean seal,
        @Nullable List<LegalBasis> basis,
        @Nullable String toConfirm) {

    /** Whether the organ's name stands below, to be sealed (盖章). */
    @JsonIgnore
    public boolean sealed() {
        return seal == null || seal;
    }

    /** Whether there is a line for the applicant's signature (签收). */
    @JsonIgnore
    public boolean signed() {
        return signature != null && signature;
    }

    @JsonIgnore
    public List<String> tableNames() {
        return tables == null ? List.of() : tables;
    }

    /** The number of one letter, e.g. 云溪审批一件事受〔2026〕12号. */
    public String numbered(String organ, int year, int serial) {
        return number.replace("{organ}", organ)
                .replace("{year}", Integer.toString(year))
                .replace("{serial}", Integer.toString(serial));
    }
}
