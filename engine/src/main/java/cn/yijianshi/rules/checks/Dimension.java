package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.ColumnType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One fact, or facts that depend on each other, cut into atoms: values that none of the cells tells apart. */
abstract sealed class Dimension permits YesNo, Codes, CodeSets, Numbers, Days, Licences, Entries {

    /** How many atoms are values. */
    abstract int size();

    /** The values in which a cell is true; its operands are numbers, parameters are resolved before. */
    abstract Atoms meeting(Column column, Cell cell);

    /** A value of an atom; for a licence its state and trust, for a group the values of its entries. */
    abstract JsonNode value(int atom);

    /** The values in which a cell is true, or the others for its opposite. */
    final Atoms met(Column column, Cell cell) {
        return cell instanceof Cell.Not c ? values().minus(met(column, c.that())) : meeting(column, cell);
    }

    /** The values this fact can have at all. */
    Atoms values() {
        return Atoms.known(size());
    }

    /** The atom a value lies in; null where the value tells none, so that the fact counts as open. */
    @Nullable
    Integer atom(JsonNode value) {
        return null;
    }

    /** The atom an example takes of a set that is not empty. */
    int preferred(Atoms atoms) {
        return atoms.first();
    }

    final Atoms none() {
        return Atoms.range(size(), 0, 0);
    }

    /** @return null where the cell is of another kind, so that it is never true */
    static <C extends Cell> @Nullable C as(Class<C> kind, Cell cell) {
        return kind.isInstance(cell) ? kind.cast(cell) : null;
    }

    /** What a party, answer or form field compares by. */
    enum Kind {
        YES_NO,
        CODE,
        CODES,
        NUMBER,
        DAY,
        LICENCE,
        REGION;

        static Kind of(Column column) {
            return column.derive() == null ? of(column.type()) : NUMBER;
        }

        static Kind of(ColumnType type) {
            return switch (type) {
                case YES_NO -> YES_NO;
                case ONE_OF, TEXT, PARTY_KIND, CREDIT -> CODE;
                case ANY_OF -> CODES;
                case NUMBER -> NUMBER;
                case DATE, AGE -> DAY;
                case LICENCE -> LICENCE;
                case REGION -> REGION;
            };
        }
    }
}
