package cn.yijianshi.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of catalogue entries, in the order in which they build on each other. */
public enum EntryKind {
    REGION("regions", "regions", "行政区划", Region.class),
    DEPARTMENT("departments", "departments", "部门", Department.class),
    EVIDENCE("evidence-types", "evidence", "电子证照", EvidenceType.class),
    ELEMENT("data-elements", "elements", "数据元", DataElement.class),
    MATERIAL("materials", "materials", "材料", Material.class),
    MATTER("matter", "", "事项", Matter.class);

    private final String fileKind;
    private final String listKey;
    private final String label;
    private final Class<? extends Entry> type;

    EntryKind(String fileKind, String listKey, String label, Class<? extends Entry> type) {
        this.fileKind = fileKind;
        this.listKey = listKey;
        this.label = label;
        this.type = type;
    }

    /** The {@code kind} of definition file that holds such entries; also the stable id of the kind. */
    public String fileKind() {
        return fileKind;
    }

    /** The key of the list in such a file; empty where a file is one entry. */
    public String listKey() {
        return listKey;
    }

    /** What people call the kind. */
    public String label() {
        return label;
    }

    public Class<? extends Entry> type() {
        return type;
    }

    /** The kind with a stable id. */
    public static Optional<EntryKind> of(String fileKind) {
        return Arrays.stream(values()).filter(k -> k.fileKind.equals(fileKind)).findFirst();
    }
}
