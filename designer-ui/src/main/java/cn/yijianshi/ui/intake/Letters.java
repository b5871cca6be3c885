package cn.yijianshi.ui.intake;

import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.ui.parts.DocumentPanel;
import cn.yijianshi.ui.parts.EmptyState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The papers of a case, each to be read in the page and printed from there. */
class Letters extends Section {

    Letters(Cases cases, DocumentPanel documents, CaseView view) {
        addClassName("surface");
        add(new H2("文书"));
        if (view.letters().isEmpty()) {
            add(new EmptyState("这份办件还没有文书。"));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("letter-list");
        view.letters().forEach(letter -> {
            Button open = new Button(letter.name(), VaadinIcon.PRINT.create());
            open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            open.setId("letter-" + letter.letter());
            open.addClickListener(event -> documents.openPdf(
                    open,
                    letter.name(),
                    letter.name() + ".pdf",
                    () -> cases.letter(view.summary().id(), letter.letter())));
            list.add(new ListItem(open));
        });
        add(list);
    }
}
