package cn.yijianshi.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which fact a column reads (reads), as docs/formats lists the ways of writing it. */
public sealed interface FactPath {

    /** What a shared policy may read about its subject. */
    List<String> SUBJECT_ATTRIBUTES =
            List.of("class", "evidence", "excluded", "handling", "regime", "result-in-bundle", "source");

    record Answer(String question) implements FactPath {}

    record Form(String element) implements FactPath {}

    /** A party's {@code kind}, {@code credit} or another field. */
    record PartyField(String role, String field) implements FactPath {}

    record Licence(String role, String type) implements FactPath {}

    /** The values of one element in all entries of a group. */
    record GroupElement(String group, String element) implements FactPath {}

    /** A group itself, to be counted. */
    record Group(String group) implements FactPath {}

    record CaseRegion() implements FactPath {}

    record LawDate() implements FactPath {}

    /** Whether the applicant chose an optional matter. */
    record Chosen(String matter) implements FactPath {}

    /**
     * A parameter's value on the law date in the case's region.
     *
     * @param parameter {@code pack/parameter}; in a table the name of the parameter alone, of the table's pack
     */
    record ParameterValue(String parameter) implements FactPath {

        /** The parameter's id within its pack. */
        public String id() {
            return parameter.substring(parameter.indexOf('/') + 1);
        }
    }

    /** An attribute of the material a shared policy is evaluated for. */
    record SubjectAttribute(String attribute) implements FactPath {}

    /** Whether the path yields one value for each entry of a group. */
    default boolean grouped() {
        return this instanceof GroupElement;
    }

    /** As it is written in a table, e.g. {@code answer.premises-area}. */
    default String text() {
        return switch (this) {
            case Answer a -> "answer." + a.question;
            case Form f -> "form." + f.element;
            case PartyField p -> "party." + p.role + "." + p.field;
            case Licence l -> "licence." + l.role + "." + l.type;
            case GroupElement g -> "group." + g.group + "." + g.element;
            case Group g -> "group." + g.group;
            case CaseRegion r -> "region";
            case LawDate d -> "law-date";
            case Chosen c -> "chosen." + c.matter;
            case ParameterValue p -> "parameter." + p.parameter;
            case SubjectAttribute s -> "subject." + s.attribute;
        };
    }

    /** Reads a path; empty where it is none. */
    static Optional<FactPath> parse(String text) {
        String[] part = text.split("\\.", -1);
        for (String id : part) {
            if (!Ids.VALID.matcher(id).matches()) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(
                switch (part.length) {
                    case 1 ->
                        switch (part[0]) {
                            case "region" -> new CaseRegion();
                            case "law-date" -> new LawDate();
                            default -> null;
                        };
                    case 2 ->
                        switch (part[0]) {
                            case "answer" -> new Answer(part[1]);
                            case "form" -> new Form(part[1]);
                            case "group" -> new Group(part[1]);
                            case "chosen" -> new Chosen(part[1]);
                            case "parameter" -> new ParameterValue(part[1]);
                            case "subject" ->
                                SUBJECT_ATTRIBUTES.contains(part[1]) ? new SubjectAttribute(part[1]) : null;
                            default -> null;
                        };
                    case 3 ->
                        switch (part[0]) {
                            case "party" -> new PartyField(part[1], part[2]);
                            case "licence" -> new Licence(part[1], part[2]);
                            case "group" -> new GroupElement(part[1], part[2]);
                            default -> null;
                        };
                    default -> null;
                });
    }

    /** What an id looks like everywhere in definitions. */
    final class Ids {
        static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

        private Ids() {}
    }
}
