package cn.yijianshi.rules.checks;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A set of atoms: values of one dimension that no cell tells apart are one atom. The last atom stands for “not known”, in
 * which no cell is true.
 */
final class Atoms {

    private final long[] words;

    private Atoms(long[] words) {
        this.words = words;
    }

    /** @param known how many atoms are values */
    static Atoms of(int known, IntPredicate member) {
        long[] words = new long[(known >> 6) + 1];
        for (int i = 0; i < known; i++) {
            if (member.test(i)) {
                words[i >> 6] |= 1L << i;
            }
        }
        return new Atoms(words);
    }

    /** Values {@code from} up to, but not with, {@code to}. */
    static Atoms range(int known, int from, int to) {
        return of(known, i -> i >= from && i < to);
    }

    static Atoms known(int known) {
        return range(known, 0, known);
    }

    /** The same with “not known”. */
    Atoms orUnknown(int known) {
        long[] more = words.clone();
        more[known >> 6] |= 1L << known;
        return new Atoms(more);
    }

    /** Only “not known”. */
    static Atoms unknown(int known) {
        return of(known, i -> false).orUnknown(known);
    }

    Atoms and(Atoms other) {
        long[] both = words.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.words[i];
        }
        return new Atoms(both);
    }

    Atoms minus(Atoms other) {
        long[] rest = words.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] &= ~other.words[i];
        }
        return new Atoms(rest);
    }

    boolean within(Atoms other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & ~other.words[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean meets(Atoms other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    boolean has(int atom) {
        return (words[atom >> 6] & (1L << atom)) != 0;
    }

    /** The first atom of a set that is not empty. */
    int first() {
        int at = 0;
        while (words[at] == 0) {
            at++;
        }
        return (at << 6) + Long.numberOfTrailingZeros(words[at]);
    }

    /** The last atom of a set that is not empty. */
    int last() {
        int at = words.length - 1;
        while (words[at] == 0) {
            at--;
        }
        return (at << 6) + 63 - Long.numberOfLeadingZeros(words[at]);
    }

    /** Those of these atoms that come before one. */
    Atoms before(int atom) {
        long[] less = words.clone();
        if (atom >> 6 >= less.length) {
            return this;
        }
        less[atom >> 6] &= (1L << atom) - 1;
        for (int i = (atom >> 6) + 1; i < less.length; i++) {
            less[i] = 0;
        }
        return new Atoms(less);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Atoms atoms && Arrays.equals(words, atoms.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
