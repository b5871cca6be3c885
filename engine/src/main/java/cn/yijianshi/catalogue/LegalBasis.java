package cn.yijianshi.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Where a requirement comes from.
 *
 * @param title name of the law, regulation or notice
 * @param article article or clause
 * @param url public text
 * @param toConfirm what still has to be confirmed about it
 */
public record LegalBasis(
        String title,
        @Nullable String article,
        @Nullable String url,
        @Nullable String toConfirm) {

    /** As it is cited: 《中华人民共和国消防法》第十五条. */
    public String cited() {
        return "《" + title + "》" + (article == null ? "" : article);
    }
}
