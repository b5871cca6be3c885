package cn.yijianshi.standards;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.DataElement.Sensitivity;
import java.util.HashMap;
import java.util.Map;

/** Data elements: one name, one meaning; and what is somebody's own is kept as such. */
final class ElementStandards {

    private final Catalogue catalogue;
    private final Findings findings;

    ElementStandards(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void check() {
        Map<String, DataElement> byName = new HashMap<>();
        for (DataElement element : catalogue.elements()) {
            DataElement first = byName.putIfAbsent(StandardNames.spelling(element.name()), element);
            if (first != null) {
                findings.add(
                        Standard.ELEMENT_TWICE,
                        element,
                        "/name",
                        "数据元“" + element.name() + "”与 " + first.id() + " 同名",
                        "含义相同的用 " + first.id() + "；含义不同的改名区别");
            }
            protection(element);
        }
    }

    private void protection(DataElement element) {
        Sensitivity kept = element.sensitivity() == null ? Sensitivity.OPEN : element.sensitivity();
        Sensitivity least = least(element);
        if (kept.compareTo(least) < 0) {
            String value = least == Sensitivity.SENSITIVE ? "sensitive" : "personal";
            findings.add(
                    Standard.ELEMENT_OPEN,
                    element,
                    "/sensitivity",
                    "数据元“" + element.name() + "”是" + (least == Sensitivity.SENSITIVE ? "敏感个人信息" : "个人信息") + "，没有这样标明",
                    "写 sensitivity: " + value,
                    value);
        }
    }

    private static Sensitivity least(DataElement element) {
        boolean citizenNumber = "id-card".equals(element.check());
        return switch (element.type()) {
            case BANK_ACCOUNT, PERSON -> Sensitivity.SENSITIVE;
            case IDENTIFIER -> citizenNumber ? Sensitivity.SENSITIVE : Sensitivity.OPEN;
            case PERSON_NAME, PHONE -> Sensitivity.PERSONAL;
            case TEXT,
                    LONG_TEXT,
                    NUMBER,
                    MONEY,
                    DATE,
                    PERIOD,
                    YES_NO,
                    ONE_OF,
                    ANY_OF,
                    REGION,
                    ADDRESS,
                    ORGANISATION_NAME,
                    ORGANISATION,
                    FILE,
                    COMPUTED,
                    SIGNATURE,
                    GROUP -> Sensitivity.OPEN;
        };
    }
}
