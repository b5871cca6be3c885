package cn.yijianshi.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;

/** Walks a file and reports everything that the {@link BpmnProfile} does not allow. */
final class AllowListCheck {

    private static final String EXTENSION = "bpmn:extensionElements";

    private final BpmnProfile profile = new BpmnProfile();
    private final Findings findings;
    private final Set<XmlElement> refused = new HashSet<>();
    private final Set<String> refusedIds = new HashSet<>();

    /** An element, the key of the rule it stands under, and whose it is where it has no id of its own. */
    private record Placed(XmlElement element, String key, String ownerId) {}

    AllowListCheck(Findings findings) {
        this.findings = findings;
    }

    void check(XmlElement definitions) {
        Deque<Placed> open = new ArrayDeque<>(List.of(new Placed(definitions, "bpmn:definitions", "")));
        while (!open.isEmpty()) {
            // Children come before what follows their parent, so that faults are found in the order of the file.
            check(open.pop()).reversed().forEach(open::push);
        }
    }

    /** Whether this element, with all that is inside, was left out. */
    boolean refused(XmlElement element) {
        return refused.contains(element);
    }

    /** Ids of what was left out, so that nobody looks for it. */
    Set<String> refusedIds() {
        return refusedIds;
    }

    private List<Placed> check(Placed placed) {
        XmlElement element = placed.element();
        String id = element.attributeOr("id", placed.ownerId());
        element.attributes().keySet().forEach(attribute -> checkAttribute(element, placed.key(), id, attribute));
        if (!profile.allowsText(placed.key()) && element.hasText()) {
            findings.errorAt(
                    element.line(),
                    id,
                    "text-not-allowed",
                    "元素 " + BpmnProfile.label(element.name()) + " 里不能写文字",
                    "说明文字写在名称或文字注释里");
        }
        List<Placed> allowed = new ArrayList<>();
        for (XmlElement child : element.children()) {
            String label = BpmnProfile.label(child.name());
            // Extension elements may stand anywhere, empty: editors leave them behind. What is inside is looked at.
            boolean extension = label.equals(EXTENSION) && !placed.key().endsWith(EXTENSION);
            if (extension || profile.allowsChild(placed.key(), label)) {
                allowed.add(new Placed(child, BpmnProfile.key(placed.key(), label), id));
            } else {
                refuse(child, label, id);
            }
        }
        return allowed;
    }

    private void checkAttribute(XmlElement element, String key, String id, QName attribute) {
        String label = BpmnProfile.label(attribute);
        if (!profile.allowsAttribute(key, label)) {
            findings.errorAt(
                    element.line(),
                    id,
                    "attribute-not-allowed",
                    "元素 " + BpmnProfile.label(element.name()) + " 不能有属性 " + label + "：" + BpmnProfile.reason(attribute),
                    "删去这个属性");
        }
    }

    private void refuse(XmlElement element, String label, String ownerId) {
        String id = element.attributeOr("id", ownerId);
        findings.errorAt(
                element.line(),
                id,
                "element-not-allowed",
                "不能使用元素 " + label + withInside(element) + "：" + BpmnProfile.reason(element.name()),
                label.endsWith("Task") ? "改用带 yjs:step 的任务" : "删去这个元素");
        leaveOut(element);
    }

    private static String withInside(XmlElement element) {
        int inside = element.inside();
        return inside == 0 ? "" : "（连同里面的 " + inside + " 个元素）";
    }

    private void leaveOut(XmlElement element) {
        refused.add(element);
        Deque<XmlElement> open = new ArrayDeque<>(List.of(element));
        while (!open.isEmpty()) {
            XmlElement inside = open.pop();
            inside.attribute("id").ifPresent(refusedIds::add);
            inside.children().forEach(open::push);
        }
    }
}
