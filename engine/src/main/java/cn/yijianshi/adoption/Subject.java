package cn.yijianshi.adoption;

import java.util.Arrays;

/**
 * What is adopted.
 *
 * @param id stable id of the matter or bundle
 */
public record Subject(Kind kind, String id) {

    /** The ids are stored and never change. */
    public enum Kind {
        MATTER("matter", "事项"),
        BUNDLE("bundle", "一件事");

        private final String id;
        private final String label;

        Kind(String id, String label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public String label() {
            return label;
        }

        static Kind ofId(String id) {
            return Arrays.stream(values())
                    .filter(k -> k.id.equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No such kind: " + id));
        }
    }

    public static Subject matter(String id) {
        return new Subject(Kind.MATTER, id);
    }

    public static Subject bundle(String id) {
        return new Subject(Kind.BUNDLE, id);
    }

    /** What an adoption of it is called in faults: {@code adoption/990102/matter/food-permit}. */
    String place(String region) {
        return "adoption/" + region + "/" + kind.id() + "/" + id;
    }
}
