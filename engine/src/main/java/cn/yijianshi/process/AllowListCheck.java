package cn.yijianshi.process;

import java.util.HashSet;
import java.util.Set;
import javax.xml.namespace.QName;

/** Walks a file and reports everything that the {@link BpmnProfile} does not allow. */
final class AllowListCheck {

    private final BpmnProfile profile = new BpmnProfile();
    private final Findings findings;
    private final Set<XmlElement> refused = new HashSet<>();
    private final Set<String> refusedIds = new HashSet<>();

    AllowListCheck(Findings findings) {
        this.findings = findings;
    }

    void check(XmlElement definitions) {
        check(definitions, "bpmn:definitions", "");
    }

    /** Whether this element, with all that is inside, was left out. */
    boolean refused(XmlElement element) {
        return refused.contains(element);
    }

    /** Ids of what was left out, so that nobody looks for it. */
    Set<String> refusedIds() {
        return refusedIds;
    }

    private void check(XmlElement element, String key, String ownerId) {
        String id = element.attributeOr("id", ownerId);
        element.attributes().keySet().forEach(attribute -> checkAttribute(element, key, id, attribute));
        if (!profile.allowsText(key) && !element.text().isBlank()) {
            findings.errorAt(
                    element.line(),
                    id,
                    "text-not-allowed",
                    "元素 " + BpmnProfile.label(element.name()) + " 里不能写文字",
                    "说明文字写在名称或文字注释里");
        }
        for (XmlElement child : element.children()) {
            String label = BpmnProfile.label(child.name());
            // Extension elements may stand anywhere, empty: editors leave them behind. What is inside is looked at.
            if (profile.allowsChild(key, label) || label.equals("bpmn:extensionElements")) {
                check(child, BpmnProfile.key(key, label), id);
            } else {
                refuse(child, label, id);
            }
        }
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
                "不能使用元素 " + label + "：" + BpmnProfile.reason(element.name()),
                label.endsWith("Task") ? "改用带 yjs:step 的任务" : "删去这个元素");
        leaveOut(element);
    }

    private void leaveOut(XmlElement element) {
        refused.add(element);
        element.attribute("id").ifPresent(refusedIds::add);
        element.children().forEach(this::leaveOut);
    }
}
