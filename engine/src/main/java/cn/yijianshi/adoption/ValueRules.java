package cn.yijianshi.adoption;

import cn.yijianshi.catalogue.LegalBasis;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.identifiers.OfficePhone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an adopter's values have to be on the day they are to hold; every fault is told with its place. */
final class ValueRules {

    private static final int LONGEST = 200;

    private final String file;
    private final Standing standing;
    private final List<Fault> faults = new ArrayList<>();

    ValueRules(String file, Standing standing) {
        this.file = file;
        this.standing = standing;
    }

    List<Fault> faults(List<LocalValue> values) {
        Set<Element> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            LocalValue value = values.get(i);
            String at = "/values/" + i;
            if (!seen.add(value.element())) {
                error(at, "said-twice", "“" + value.element().label() + "”写了两次", "只保留一处");
            }
            Optional<String> objection = standing.objection(value);
            if (objection.isPresent()) {
                error(at, "cannot-stand", objection.get(), "改成原件允许的值，或删去这一项");
            } else {
                own(value, at);
            }
        }
        return List.copyOf(faults);
    }

    private void own(LocalValue value, String at) {
        switch (value) {
            case LocalValue.Contact contact -> contact(contact, at);
            case LocalValue.ShorterPromise promise -> promise(promise, at);
            case LocalValue.AddedMaterial added -> material(added.requirement(), at + "/requirement");
            case LocalValue.ParameterValue parameter ->
                text(parameter.source(), at + "/source", "参数取值的来源", "写上当地规定的名称和条款");
        }
    }

    private void contact(LocalValue.Contact contact, String at) {
        String label = contact.field().label();
        if (text(contact.text(), at + "/text", label, "写上本地的" + label + "，或删去这一项")
                && contact.field().isPhone()) {
            OfficePhone.fault(contact.text())
                    .ifPresent(
                            f -> error(at + "/text", "bad-phone", label + "“" + contact.text() + "”" + f, "写成区号-号码"));
        }
    }

    private void promise(LocalValue.ShorterPromise promise, String at) {
        if (promise.span().amount() < 1) {
            error(
                    at + "/span/amount",
                    "no-time",
                    "承诺时限写成了 0",
                    "写上至少 1" + promise.span().unit().label());
        }
        standing.inherited(promise.element())
                .filter(there ->
                        there.value().path("amount").asInt() == promise.span().amount())
                .ifPresent(there -> error(
                        at + "/span", "not-shorter", "本地承诺 " + promise.span().words() + "，与原件相同", "写得更短，或删去这一项，随原件"));
    }

    private void material(Matter.Requirement requirement, String at) {
        LegalBasis basis = requirement.basis();
        if (basis == null || basis.article() == null || basis.title().isBlank()) {
            error(at + "/basis", "no-basis", "增加的材料“" + requirement.material() + "”没有写到条款的依据", "写上当地法规、规章的名称和条款");
        }
        if (requirement.originals() < 0
                || requirement.copies() < 0
                || requirement.originals() + requirement.copies() == 0) {
            error(at + "/originals", "no-copies", "增加的材料“" + requirement.material() + "”没有写份数", "写上原件或复印件的份数");
        }
        if (requirement.need() == Matter.Need.SITUATION
                && (requirement.situation() == null || requirement.situation().isBlank())) {
            error(at + "/situation", "no-situation", "增加的材料“" + requirement.material() + "”没有写什么情形下要交", "写上情形");
        }
    }

    private boolean text(String text, String at, String label, String mend) {
        if (text == null || text.isBlank()) {
            error(at, "no-text", "没有写" + label, mend);
            return false;
        }
        if (text.length() > LONGEST) {
            error(at, "too-long", label + "有 " + text.length() + " 字，超过 " + LONGEST + " 字", "写短");
            return false;
        }
        return true;
    }

    private void error(String at, String code, String message, String mend) {
        faults.add(new Fault(Fault.Severity.ERROR, code, file, 0, at, message, mend));
    }
}
