package cn.yijianshi.catalogue;

/** Anything the catalogue lists under a key that never changes. */
public sealed interface Entry permits Region, Department, DataElement, EvidenceType, Material, Matter {

    /** What it is found by: a stable id, a region's code. */
    String key();

    /** What people call it. */
    String name();

    default EntryKind kind() {
        return switch (this) {
            case Region r -> EntryKind.REGION;
            case Department d -> EntryKind.DEPARTMENT;
            case DataElement e -> EntryKind.ELEMENT;
            case EvidenceType e -> EntryKind.EVIDENCE;
            case Material m -> EntryKind.MATERIAL;
            case Matter m -> EntryKind.MATTER;
        };
    }
}
