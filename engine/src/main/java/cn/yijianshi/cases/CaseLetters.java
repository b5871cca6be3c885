package cn.yijianshi.cases;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.files.Files;
import cn.yijianshi.files.Opening;
import cn.yijianshi.files.Storing;
import cn.yijianshi.ledger.Ledger;
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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The letters of a case (文书). A letter takes its number when it is first made, and is kept as it was printed then; what a letter of a decision is
 * about stands behind a colon in its id, e.g. {@code approval-decision:food-permit}.
 */
@Component
class CaseLetters {

    private static final String APPROVAL = "approval-decision";
    private static final String REFUSAL = "refusal-decision";
    private static final String DISCONTINUANCE = "discontinuance-notice";

    private final CaseRows rows;
    private final CaseLetterData data;
    private final Releases releases;
    private final Letters letters;
    private final Files files;
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
            Files files,
            Numbers numbers,
            Ledger ledger,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.data = data;
        this.releases = releases;
        this.letters = letters;
        this.files = files;
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
                            .filter(m -> told && m.state() == wanted && release.hasDecisionStep(m.matter()))
                            .forEach(m -> lines.add(about(letter, m)));
                }
                case DISCONTINUANCE ->
                    matters.stream()
                            .filter(m -> m.state() == MatterState.DISCONTINUED)
                            .forEach(m -> lines.add(about(letter, m)));
                case "deferral-notice", "deferral-promise" -> {
                    if (materials.stream().anyMatch(MaterialRow::wasDeferred)) {
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

    private static CaseView.LetterLine about(LetterTemplate letter, MatterRow matter) {
        return new CaseView.LetterLine(letter.id() + ":" + matter.matter(), letter.name() + "（" + matter.name() + "）");
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
            Optional<UUID> made = made(row, id);
            if (made.isPresent() && files.open(made.get()) instanceof Opening.Opened opened) {
                return opened.bytes();
            }
            return make(row, release, template, matter, id);
        }));
    }

    /** Makes a letter for the first time: it takes its number, is kept as it is, and goes into the ledger. */
    private byte[] make(
            CaseRow row, LoadedRelease release, LetterTemplate template, Optional<MatterRow> matter, String letter) {
        String number = number(row, release, template, matter);
        byte[] pdf = letters.render(template, data.of(row, release, matter, number));
        if (!(files.store(row.id(), row.subject(), template.name() + ".pdf", pdf) instanceof Storing.Stored stored)) {
            throw new IllegalStateException("A letter that cannot be kept: " + letter);
        }
        jdbc.sql("""
                        insert into case_letter (case_id, letter, number, made_at, file_id)
                        values (:case, :letter, :number, :now, :file)
                        """)
                .param("case", row.id())
                .param("letter", letter)
                .param("number", number)
                .param("now", CaseRows.utc(clock.instant()))
                .param("file", stored.file().id())
                .update();
        ledger.append(
                row.id(),
                row.subject(),
                CaseEvents.LETTER_MADE,
                Map.of("letter", letter.replace(':', '/')),
                Map.of(
                        "letter",
                        template.name(),
                        "number",
                        number,
                        "sha256",
                        Hash.of(pdf).hex()));
        return pdf;
    }

    private Optional<UUID> made(CaseRow row, String letter) {
        return jdbc.sql("select file_id from case_letter where case_id = :case and letter = :letter")
                .param("case", row.id())
                .param("letter", letter)
                .query(UUID.class)
                .optional();
    }

    private String number(CaseRow row, LoadedRelease release, LetterTemplate template, Optional<MatterRow> matter) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
        String department =
                matter.map(MatterRow::department).orElse(release.bundle().lead());
        String organ = release.organShortName(department, row.region());
        int serial = numbers.nextOfYear("letter/" + template.id() + "/" + organ, today.getYear());
        return template.numbered(organ, today.getYear(), serial);
    }
}
