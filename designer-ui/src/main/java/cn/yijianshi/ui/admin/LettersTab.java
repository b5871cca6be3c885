package cn.yijianshi.ui.admin;

import cn.yijianshi.releases.ReleaseReading.LetterLine;
import cn.yijianshi.ui.parts.EmptyState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** The letters of a bundle, as their text stands. */
final class LettersTab extends Div {

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
        letter.body().forEach(paragraph -> section.add(new Paragraph(paragraph)));
        return section;
    }
}
