package cn.yijianshi.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A condition in a row (单元格). Which kind fits is decided by the type of its column; a cell left out means any. */
public sealed interface Cell {

    record YesNo(boolean value) implements Cell {}

    /** For one-of, text, party-kind and credit: one of the codes, or, negated, none of them. */
    record OneOf(List<String> codes, boolean negated) implements Cell {
        public OneOf {
            codes = List.copyOf(codes);
        }
    }

    /** For any-of: what is chosen has one of {@code any}, all of {@code all} and none of {@code none}; an empty list asks nothing. */
    record AnyOf(List<String> any, List<String> all, List<String> none) implements Cell {
        public AnyOf {
            any = List.copyOf(any);
            all = List.copyOf(all);
            none = List.copyOf(none);
        }
    }

    /** For number and age; at least one bound. */
    record Interval(
            @Nullable Operand atLeast,
            @Nullable Operand above,
            @Nullable Operand atMost,
            @Nullable Operand below,
            @Nullable Operand is,
            @Nullable Operand not)
            implements Cell {}

    /** For date; {@code from} and {@code to} are included, {@code after} and {@code before} are not. */
    record DateRange(
            @Nullable DayOperand from,
            @Nullable DayOperand after,
            @Nullable DayOperand to,
            @Nullable DayOperand before,
            @Nullable DayOperand is)
            implements Cell {}

    /**
     * For licence.
     *
     * @param trust the lowest 可信等级 that counts; null: any
     */
    record Licence(List<LicenceState> states, @Nullable String trust, boolean negated) implements Cell {
        public Licence {
            states = List.copyOf(states);
        }
    }

    /** For region: in it or in one of its sub-regions. */
    record Within(String region, boolean negated) implements Cell {}

    /**
     * For a column that reads a group: how many of its entries must meet a cell.
     *
     * @param count for {@link Quantifier#AT_LEAST} how many; 0 otherwise
     */
    record OfGroup(Quantifier quantifier, int count, Cell that) implements Cell {}

    /**
     * The opposite of a whole cell, where its kind has no shorter way to say so; what is unknown stays unknown.
     *
     * @param that any-of, interval, date range or a condition over a group
     */
    record Not(Cell that) implements Cell {}

    /** Of an empty group, every and none hold, any does not. */
    enum Quantifier {
        EVERY("every", "每一项"),
        ANY("any", "任一项"),
        NONE("none", "没有一项"),
        AT_LEAST("atLeast", "至少");

        private final String id;
        private final String label;

        Quantifier(String id, String label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public String label() {
            return label;
        }
    }

    /** What a licence is worth on the evidence date; of several of one type the first in this order counts. */
    enum LicenceState {
        IN_FORCE("in-force", "有效"),
        NOT_YET("not-yet", "尚未生效"),
        SUSPENDED("suspended", "被暂停"),
        EXPIRED("expired", "已过期"),
        REVOKED("revoked", "被吊销"),
        ABSENT("absent", "没有");

        private final String id;
        private final String label;

        LicenceState(String id, String label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public String label() {
            return label;
        }

        static Optional<LicenceState> of(String id) {
            return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
        }
    }
}
