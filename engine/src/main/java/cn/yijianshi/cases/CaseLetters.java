package cn.yijianshi.cases;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.letters.LetterData;
import cn.yijianshi.letters.LetterTemplate;
import cn.yijianshi.letters.Letters;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.Releases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The letters of a case (文书). A letter takes its number when it is first made and keeps it; what a letter of a decision is
 * about stands behind a colon in its id, e.g. {@code approval-decision:food-permit}.
 */
@Component
class CaseLetters {

    private static final String APPROVAL = "approval-decision";
    private static final String REFUSAL = "refusal-decision";

    private final CaseRows rows;
    private final CaseLetterData data;
    private final Releases releases;
    private final Letters letters;
    private final Numbers numbers;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CaseLetters(
            CaseRows rows,
            CaseLetterData data,
            Releases releases,
            Letters letters,
            Numbers numbers,
            Ledger ledger,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.data = data;
        this.releases = releases;
        this.letters = letters;
        this.numbers = numbers;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The letters that a case as it stands can have. */
    static List<CaseView.LetterLine> offered(
            LoadedRelease release, CaseRow row, List<MatterRow> matters, List<MaterialRow> materials) {
        List<CaseView.LetterLine> lines = new ArrayList<>();
        for (LetterTemplate letter : release.definition().letters()) {
            switch (letter.id()) {
                case "one-time-notice" -> {} // before there is a case
                case APPROVAL, REFUSAL -> {
                    MatterState wanted = letter.id().equals(APPROVAL) ? MatterState.GRANTED : MatterState.REFUSED;
                    boolean told = wanted == MatterState.REFUSED
                            || row.state() == CaseState.DELIVER
                            || row.state() == CaseState.CLOSED;
                    matters.stream()
                            .filter(m -> told && m.state() == wanted)
                            .forEach(m -> lines.add(new CaseView.LetterLine(
                                    letter.id() + ":" + m.matter(), letter.name() + "（" + m.name() + "）")));
                }
                case "deferral-notice", "deferral-promise" -> {
                    if (materials.stream().anyMatch(m -> m.promisedBy() != null)) {
                        lines.add(new CaseView.LetterLine(letter.id(), letter.name()));
                    }
                }
                case "delivery-receipt" -> {
                    if (row.state() == CaseState.DELIVER || row.state() == CaseState.CLOSED) {
                        lines.add(new CaseView.LetterLine(letter.id(), letter.name()));
                    }
                }
                default -> lines.add(new CaseView.LetterLine(letter.id(), letter.name()));
            }
        }
        return lines;
    }

    /**
     * A letter as PDF.
     *
     * @throws IllegalArgumentException if the case has no such letter now
     */
    byte[] pdf(CaseRow seen, String id) {
        String[] parts = id.split(":", 2);
        return Objects.requireNonNull(transactions.execute(status -> {
            CaseRow row = rows.lock(seen.id());
            LoadedRelease release = releases.load(row.release());
            boolean there = offered(release, row, rows.matters(row.id()), rows.materials(row.id())).stream()
                    .anyMatch(l -> l.letter().equals(id));
            LetterTemplate template = release.definition()
                    .letter(parts[0])
                    .filter(t -> there)
                    .orElseThrow(() -> new IllegalArgumentException("No letter " + id + " of case " + row.number()));
            Optional<MatterRow> matter = parts.length == 1 ? Optional.empty() : rows.matter(row.id(), parts[1]);
            Optional<String> known = number(row, id);
            String number = known.orElseGet(() -> takeNumber(row, release, template, matter, id));
            LetterData filled = data.of(row, release, matter, number);
            byte[] pdf = letters.render(template, filled);
            if (known.isEmpty()) {
                ledger.append(
                        row.id(),
                        row.subject(),
                        CaseEvents.LETTER_MADE,
                        Map.of("letter", id.replace(':', '/')),
                        Map.of(
                                "letter",
                                template.name(),
                                "number",
                                number,
                                "sha256",
                                Hash.of(pdf).hex()));
            }
            return pdf;
        }));
    }

    private Optional<String> number(CaseRow row, String letter) {
        return jdbc.sql("select number from case_letter where case_id = :case and letter = :letter")
                .param("case", row.id())
                .param("letter", letter)
                .query(String.class)
                .optional();
    }

    private String takeNumber(
            CaseRow row, LoadedRelease release, LetterTemplate template, Optional<MatterRow> matter, String letter) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
        String department =
                matter.map(MatterRow::department).orElse(release.bundle().lead());
        int serial = numbers.nextOfYear(
                "letter/" + template.id() + "/" + release.organName(department, row.region()), today.getYear());
        String number = template.numbered(release.departmentShortName(department), today.getYear(), serial);
        jdbc.sql("insert into case_letter (case_id, letter, number, made_at) values (:case, :letter, :number, :now)")
                .param("case", row.id())
                .param("letter", letter)
                .param("number", number)
                .param("now", CaseRows.utc(clock.instant()))
                .update();
        return number;
    }
}
