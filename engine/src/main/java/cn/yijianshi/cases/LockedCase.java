package cn.yijianshi.cases;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.ledger.EntryType;
import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.parties.Identifier;
import cn.yijianshi.parties.Parties;
import cn.yijianshi.parties.Party;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Concludes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case whose row is locked for the rest of the transaction: what the packages of the lifecycle change a case through.
 * Not to be kept beyond the transaction.
 */
public final class LockedCase {

    private final CaseRow row;
    private final CaseDesk desk;

    LockedCase(CaseRow row, CaseDesk desk) {
        this.row = row;
        this.desk = desk;
    }

    /**
     * A deferred material that has not come.
     *
     * @param promisedBy last day on which it is in time; null while that is 待定
     */
    public record Awaited(
            String material, String name, @Nullable LocalDate promisedBy) {}

    /**
     * A matter of the case as it stands now.
     *
     * @param notIssued it is open, or granted without anything having been issued
     * @param issued it has a result that stands
     * @param remedies how one may object, in a sentence; empty where the matter names none
     */
    public record MatterStanding(
            String matter, String name, String department, boolean notIssued, boolean issued, String remedies) {}

    public UUID id() {
        return row.id();
    }

    public String number() {
        return row.number();
    }

    public String region() {
        return row.region();
    }

    public LocalDate lawDate() {
        return row.lawDate();
    }

    /** The day the case was accepted (受理日). */
    public LocalDate acceptedOn() {
        return LocalDate.ofInstant(row.acceptedAt(), WorkCalendar.ZONE);
    }

    /** Whether there is still something to do in the case. */
    public boolean goesOn() {
        return !desk.rows().state(row.id()).over();
    }

    /** Deferred materials that have not come, as they stand now. */
    public List<Awaited> awaited() {
        return desk.rows().materials(row.id()).stream()
                .filter(m -> m.state() == MaterialState.DEFERRED)
                .map(m -> new Awaited(m.material(), m.name(), m.promisedBy()))
                .toList();
    }

    public Optional<Awaited> awaited(String material) {
        return awaited().stream().filter(a -> a.material().equals(material)).findFirst();
    }

    /** Ids of the matters of the case that need a material and have not been refused or broken off. */
    public Set<String> mattersNeeding(String material) {
        Set<String> asking = row.content().decision().holding(Concludes.REQUIRED).stream()
                .filter(f -> material.equals(f.material()))
                .map(f -> Objects.requireNonNull(f.matter()))
                .collect(Collectors.toSet());
        return desk.rows().matters(row.id()).stream()
                .filter(m -> m.state() == MatterState.PROCESSING || m.state() == MatterState.GRANTED)
                .map(MatterRow::matter)
                .filter(asking::contains)
                .collect(Collectors.toSet());
    }

    public List<MatterStanding> matters() {
        boolean before = !desk.rows().state(row.id()).issuing();
        LoadedRelease release = desk.release(row);
        return desk.rows().matters(row.id()).stream()
                .map(m -> new MatterStanding(
                        m.matter(),
                        m.name(),
                        m.department(),
                        m.state() == MatterState.PROCESSING || m.state() == MatterState.GRANTED && before,
                        m.state() == MatterState.GRANTED && m.result() != null,
                        remedies(release.matter(m.matter()))))
                .toList();
    }

    public Optional<MatterStanding> matter(String id) {
        return matters().stream().filter(m -> m.matter().equals(id)).findFirst();
    }

    private static String remedies(Matter matter) {
        Matter.Remedies remedies = matter.remedies();
        return remedies == null
                ? ""
                : Stream.of(remedies.reconsideration(), remedies.litigation())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("；"));
    }

    /** Takes the result of a matter back that was issued. */
    public void revoke(String matter, String reason) {
        desk.issue().revoke(row, desk.release(row), matter, reason);
    }

    /** The applicant's identifier, where there is one and it can still be read. */
    public Optional<Identifier> applicantIdentifier() {
        Parties parties = desk.parties();
        return parties.inRole(row.id(), "applicant").map(Party::identifier);
    }

    /** Another day until which a deferred material may come. */
    public void promise(String material, LocalDate until) {
        desk.rows().promise(row.id(), material, until);
    }

    /**
     * Breaks a matter off: nothing more is examined, its open steps are passed over, what depends on it is discontinued
     * and the others go on. Where no matter goes on the case ends.
     *
     * @param how one of those that are {@linkplain MatterState#brokenOff() broken off}
     * @param reason as the applicant is told
     */
    public void breakOff(String matter, MatterState how, String reason) {
        desk.breakingOff().matter(row, matter, how, reason);
    }

    /** Writes into the ledger of the case. */
    public void record(EntryType type, Map<String, String> ids, Object payload) {
        Ledger ledger = desk.ledger();
        ledger.append(row.id(), row.subject(), type, ids, payload);
    }

    /** Something the applicant has to be told; no personal data in the text. */
    public void tellApplicant(String kind, String key, String text) {
        desk.notices().tell(row.id(), kind, key, "applicant", text);
    }
}
