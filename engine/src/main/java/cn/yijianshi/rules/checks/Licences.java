package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Cell;
import cn.yijianshi.rules.Cell.LicenceState;
import cn.yijianshi.rules.Column;
import cn.yijianshi.rules.Facts.LicenceFacts;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a licence is worth: its state with 可信等级 A to D; the last atom is that there is none. */
final class Licences extends Dimension {

    private static final String TRUST = "ABCD";
    private static final int ABSENT = (LicenceState.values().length - 1) * TRUST.length();

    @Override
    int size() {
        return ABSENT + 1;
    }

    private static LicenceState state(int atom) {
        return LicenceState.values()[atom / TRUST.length()];
    }

    private static String trust(int atom) {
        return String.valueOf(TRUST.charAt(atom % TRUST.length()));
    }

    @Override
    Atoms meeting(Column column, Cell cell) {
        return Atoms.of(size(), i -> meets(cell, i));
    }

    private static boolean meets(Cell cell, int atom) {
        if (!(cell instanceof Cell.Licence c)) {
            return false;
        }
        boolean held = c.states().contains(state(atom))
                && (c.trust() == null || atom == ABSENT || trust(atom).compareTo(c.trust()) <= 0);
        return held != c.negated();
    }

    /** Whether a cell is true of a licence that is not there. */
    static boolean meetsAbsent(Cell cell) {
        return meets(cell, ABSENT);
    }

    @Override
    JsonNode value(int atom) {
        var held =
                JsonNodeFactory.instance.objectNode().put("state", state(atom).id());
        return atom == ABSENT ? held : held.put("trust", trust(atom));
    }

    /** A licence that is worth this on a day; empty where there is none. */
    static Optional<LicenceFacts> held(String type, int atom, LocalDate day) {
        String trust = trust(atom);
        return switch (state(atom)) {
            case IN_FORCE -> Optional.of(new LicenceFacts(type, "valid", day.minusYears(1), day.plusYears(1), trust));
            case NOT_YET -> Optional.of(new LicenceFacts(type, "valid", day.plusDays(1), null, trust));
            case SUSPENDED -> Optional.of(new LicenceFacts(type, "suspended", day.minusYears(1), null, trust));
            case EXPIRED -> Optional.of(new LicenceFacts(type, "valid", day.minusYears(1), day.minusDays(1), trust));
            case REVOKED -> Optional.of(new LicenceFacts(type, "revoked", day.minusYears(1), null, trust));
            case ABSENT -> Optional.empty();
        };
    }
}
