package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.Derive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The values of one element in all entries of a group of a fixed size. Quantifiers only count entries, so that a state is
 * how many entries lie in each atom of the element, counted as far as cells count; where cells add the entries up, also
 * the interval in which their sum lies.
 */
final class Entries extends Dimension {

    /** More states than this are not covered. */
    static final int MOST = 3000;

    private final Dimension item;
    private final List<List<JsonNode>> states = new ArrayList<>();
    private final List<int[]> counts = new ArrayList<>();

    /**
     * @param most up to how many entries cells count
     * @param sums numbers that cells compare the sum with; empty where none does
     */
    Entries(Dimension item, int size, int most, SortedSet<BigDecimal> sums) {
        this.item = item;
        Atoms values = item.values();
        List<Integer> atoms = new ArrayList<>();
        for (int atom = 0; atom < item.size(); atom++) {
            if (values.has(atom)) {
                atoms.add(atom);
            }
        }
        enumerate(atoms, 0, new int[item.size()], size, most, sums);
    }

    /** Whether there were more states than are covered. */
    boolean tooMany() {
        return states.size() > MOST;
    }

    private void enumerate(List<Integer> atoms, int at, int[] count, int left, int most, SortedSet<BigDecimal> sums) {
        if (tooMany()) {
            return;
        }
        if (at == atoms.size()) {
            complete(atoms, count, left, most, sums);
            return;
        }
        for (int n = 0; n <= Math.min(most, left); n++) {
            count[atoms.get(at)] = n;
            enumerate(atoms, at + 1, count, left - n, most, sums);
        }
        count[atoms.get(at)] = 0;
    }

    /** Entries left over go where more of them make no difference. */
    private void complete(List<Integer> atoms, int[] count, int left, int most, SortedSet<BigDecimal> sums) {
        int[] whole = count.clone();
        if (left > 0) {
            int full = -1;
            for (int atom : atoms) {
                full = full < 0 && count[atom] == most ? atom : full;
            }
            if (full < 0) {
                return;
            }
            whole[full] += left;
        }
        if (sums.isEmpty() || !(item instanceof Numbers numbers)) {
            List<JsonNode> state = new ArrayList<>();
            for (int atom : atoms) {
                for (int n = 0; n < whole[atom]; n++) {
                    state.add(item.value(atom));
                }
            }
            add(state, whole);
        } else {
            summed(numbers, whole, new Numbers(sums, null, null), sums);
        }
    }

    private void add(List<JsonNode> state, int[] count) {
        states.add(state);
        counts.add(count);
    }

    /** One state for each interval of the sum that these entries can reach. */
    private void summed(Numbers numbers, int[] count, Numbers sums, SortedSet<BigDecimal> named) {
        BigDecimal far = named.stream().map(BigDecimal::abs).reduce(BigDecimal.ONE, BigDecimal::add);
        List<BigDecimal> lower = new ArrayList<>();
        List<BigDecimal> upper = new ArrayList<>();
        for (int atom = 0; atom < count.length; atom++) {
            BigDecimal low = numbers.lower(atom);
            BigDecimal high = numbers.upper(atom);
            BigDecimal from = low != null ? low : (high == null ? BigDecimal.ZERO : high).subtract(far);
            BigDecimal to = high != null ? high : from.add(far).add(far);
            for (int n = 0; n < count[atom]; n++) {
                lower.add(from);
                upper.add(to);
            }
        }
        for (int part = 0; part < sums.size(); part++) {
            List<JsonNode> state = reaching(numbers, lower, upper, sums, part);
            if (!state.isEmpty() || (lower.isEmpty() && sums.atom(BigDecimal.ZERO) == part)) {
                add(state, count);
            }
        }
    }

    private static List<JsonNode> reaching(
            Numbers numbers, List<BigDecimal> lower, List<BigDecimal> upper, Numbers sums, int part) {
        BigDecimal from = lower.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal to = upper.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal low = sums.lower(part) == null ? from : from.max(sums.lower(part));
        BigDecimal high = sums.upper(part) == null ? to : to.min(sums.upper(part));
        if (lower.isEmpty() || low.compareTo(high) > 0) {
            return List.of();
        }
        BigDecimal sum = low.add(high).divide(BigDecimal.TWO);
        BigDecimal share = to.compareTo(from) == 0
                ? BigDecimal.ZERO
                : sum.subtract(from).divide(to.subtract(from), MathContext.DECIMAL64);
        List<JsonNode> state = new ArrayList<>();
        BigDecimal left = sum;
        for (int i = 0; i < lower.size(); i++) {
            boolean closes = i == lower.size() - 1;
            BigDecimal wide = upper.get(i).subtract(lower.get(i));
            BigDecimal value = closes ? left : lower.get(i).add(wide.multiply(share));
            BigDecimal middle = lower.get(i).add(upper.get(i)).divide(BigDecimal.TWO);
            if (numbers.atom(value) != numbers.atom(middle)) {
                return List.of();
            }
            left = left.subtract(value);
            state.add(JsonNodeFactory.instance.numberNode(value));
        }
        return sums.atom(sum) == part ? state : List.of();
    }

    @Override
    int size() {
        return states.size();
    }

    @Override
    Atoms meeting(Column column, Cell cell) {
        Derive derive = column.derive();
        if (derive != null) {
            return cell instanceof Cell.Interval c ? Atoms.of(size(), i -> derived(derive, c, states.get(i))) : none();
        }
        if (!(cell instanceof Cell.OfGroup c)) {
            return none();
        }
        Atoms met = item.met(column, c.that());
        return Atoms.of(size(), i -> {
            int meeting = 0;
            for (int atom = 0; atom < item.size(); atom++) {
                meeting += met.has(atom) ? counts.get(i)[atom] : 0;
            }
            return switch (c.quantifier()) {
                case EVERY -> meeting == Arrays.stream(counts.get(i)).sum();
                case ANY -> meeting > 0;
                case NONE -> meeting == 0;
                case AT_LEAST -> meeting >= c.count();
            };
        });
    }

    private static boolean derived(Derive derive, Cell.Interval cell, List<JsonNode> state) {
        List<BigDecimal> numbers = state.stream().map(JsonNode::decimalValue).toList();
        return switch (derive) {
            case SUM -> Numbers.meets(cell, numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            case COUNT -> Numbers.meets(cell, BigDecimal.valueOf(numbers.size()));
            case MIN ->
                numbers.stream()
                        .min(BigDecimal::compareTo)
                        .filter(n -> Numbers.meets(cell, n))
                        .isPresent();
            case MAX ->
                numbers.stream()
                        .max(BigDecimal::compareTo)
                        .filter(n -> Numbers.meets(cell, n))
                        .isPresent();
            case PER_HEAD -> false;
        };
    }

    @Override
    JsonNode value(int atom) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        states.get(atom).forEach(values::add);
        return values;
    }
}
