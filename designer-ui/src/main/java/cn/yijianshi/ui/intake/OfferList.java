package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.BundleOffer;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.ui.parts.EmptyState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The bundles that can be taken in, each with its button to begin. */
class OfferList extends Section {

    private final Intake intake;
    private final Select<String> region = new Select<>();

    OfferList(Intake intake) {
        this.intake = intake;
        addClassName("surface");
        add(new H2("收件"));
        Map<String, String> regions = intake.regions();
        region.setLabel("办件所在区划");
        region.setId("region");
        region.setItems(List.copyOf(regions.keySet()));
        region.setItemLabelGenerator(code -> regions.getOrDefault(code, code));
        regions.keySet().stream().findFirst().ifPresent(region::setValue);
        region.setVisible(regions.size() > 1);
        List<BundleOffer> offers = intake.offers();
        if (offers.isEmpty()) {
            add(new EmptyState("本区划现在没有可以受理的一件事。请联系管理员发布。"));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("offer-list");
        offers.forEach(offer -> list.add(new ListItem(card(offer, offers.size() == 1))));
        add(region, list);
    }

    private Div card(BundleOffer offer, boolean only) {
        Button begin = new Button("开始收件", event -> begin(offer));
        begin.setId("begin-" + offer.bundle());
        begin.setAriaLabel("开始收件：" + offer.name());
        begin.setDisableOnClick(true);
        if (only) {
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Paragraph summary = new Paragraph(offer.summary());
        summary.addClassName("quiet");
        Div card = new Div(new Div(new H3(offer.name()), summary), begin);
        card.addClassName("offer");
        return card;
    }

    private void begin(BundleOffer offer) {
        UUID draft = intake.begin(offer.bundle(), region.getValue());
        getUI().ifPresent(ui -> ui.navigate(IntakeView.class, draft.toString()));
    }
}
