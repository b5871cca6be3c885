package cn.yijianshi.ui.admin;

import cn.yijianshi.letters.LetterFields;
import cn.yijianshi.releases.ReleaseReading.LetterLine;
import cn.yijianshi.ui.parts.EmptyState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters of a bundle, as their text stands. */
final class LettersTab extends Div {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]+)}}");

    LettersTab(List<LetterLine> letters) {
        addClassName("letters-tab");
        if (letters.isEmpty()) {
            add(new EmptyState("这件事没有自己的文书。"));
        }
        letters.forEach(letter -> add(letter(letter)));
    }

    private static Section letter(LetterLine letter) {
        H2 title = new H2(letter.title());
        Section section = new Section(title);
        section.setId("letter-" + letter.id());
        section.addClassNames("surface", "letter");
        letter.body().forEach(paragraph -> section.add(new Paragraph(readable(paragraph))));
        return section;
    }

    /** The text with each place that a case fills in by its name: 〔申请人〕. */
    private static String readable(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        "〔" + LetterFields.all().getOrDefault(place.group(1), place.group(1)) + "〕"));
    }
}
