package cn.yijianshi.adoption;

import java.util.Comparator;

/**
 * One element of a matter or bundle: what has one value and one source.
 *
 * @param of the matter, or the pack of a parameter; empty for what the bundle says of itself
 * @param name of the element, the material or the parameter
 */
public record Element(Area area, String of, String name) implements Comparable<Element> {

    private static final Comparator<Element> ORDER =
            Comparator.comparing(Element::area).thenComparing(Element::of).thenComparing(Element::name);

    /** What an element belongs to. */
    public enum Area {
        BUNDLE,
        MATTER,
        /** What a matter asks of one material. */
        MATERIAL,
        PARAMETER
    }

    public static Element ofBundle(String name) {
        return new Element(Area.BUNDLE, "", name);
    }

    public static Element ofMatter(String matter, String name) {
        return new Element(Area.MATTER, matter, name);
    }

    public static Element material(String matter, String material) {
        return new Element(Area.MATERIAL, matter, material);
    }

    public static Element parameter(String pack, String parameter) {
        return new Element(Area.PARAMETER, pack, parameter);
    }

    /** As a JSON pointer into everything that is adopted; stored, and part of what a difference is known by. */
    public String pointer() {
        return switch (area) {
            case BUNDLE -> "/bundle/" + name;
            case MATTER -> "/matters/" + of + "/" + name;
            case MATERIAL -> "/matters/" + of + "/materials/" + name;
            case PARAMETER -> "/parameters/" + of + "/" + name;
        };
    }

    /** What people call it; a material or parameter by its id, whose name the catalogue or pack knows. */
    public String label() {
        return switch (area) {
            case BUNDLE, MATTER -> ElementNames.of(name);
            case MATERIAL -> "材料 " + name;
            case PARAMETER -> "参数 " + name;
        };
    }

    @Override
    public int compareTo(Element other) {
        return ORDER.compare(this, other);
    }
}
