package cn.yijianshi.cases;

import cn.yijianshi.bundle.Bundle;
import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.process.ProcessRunner;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.security.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Turns a complete application into a case (受理): numbers, matter cases, materials, ledger, process and first work items,
 * all in the caller's transaction. From here on the case is pinned to its release.
 */
@Component
public class CaseOpening {

    private final CaseRows rows;
    private final Numbers numbers;
    private final CaseSchedule schedule;
    private final ClockStart clocks;
    private final CaseDesk desk;
    private final List<CaseFollower> followers;
    private final Ledger ledger;
    private final ProcessRunner processes;
    private final Clock clock;

    CaseOpening(
            CaseRows rows,
            Numbers numbers,
            CaseSchedule schedule,
            ClockStart clocks,
            CaseDesk desk,
            List<CaseFollower> followers,
            Ledger ledger,
            ProcessRunner processes,
            Clock clock) {
        this.rows = rows;
        this.numbers = numbers;
        this.schedule = schedule;
        this.clocks = clocks;
        this.desk = desk;
        this.followers = followers;
        this.ledger = ledger;
        this.processes = processes;
        this.clock = clock;
    }

    /** A case that was opened. */
    public record Opened(UUID caseId, String number) {}

    /** A case that was opened earlier. */
    public Opened opened(UUID caseId) {
        CaseRow row = rows.find(caseId).orElseThrow();
        return new Opened(row.id(), row.number());
    }

    /** Opens the case. Must be called within the transaction that closes the draft. */
    public Opened open(NewCase application, Actor by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
        LoadedRelease release = application.release();
        UUID caseId = UUID.randomUUID();
        String number = numbers.nextCase(application.region(), today);
        CaseSchedule.Due due =
                schedule.due(today, release, application.decided().decision());
        CaseContent content =
                new CaseContent(application.applicant(), application.decided(), application.form(), application.told());
        rows.insert(
                caseId,
                number,
                application,
                release.bundle().name(),
                content,
                now,
                by.userId(),
                by.displayName(),
                due.date(),
                due.note());
        List<MatterRow> matters = openMatters(caseId, number, today, application);
        application.materials().forEach(material -> rows.insertMaterial(caseId, material));
        record(caseId, number, application, matters, due);
        clocks.start(caseId, release, application.decided().decision(), matters, now);
        CaseRow row = rows.lock(caseId);
        followers.forEach(follower -> follower.opened(desk.locked(row)));
        processes.start(release.processKey(), caseId);
        return new Opened(caseId, number);
    }

    private List<MatterRow> openMatters(UUID caseId, String number, LocalDate today, NewCase application) {
        LoadedRelease release = application.release();
        List<MatterRow> opened = new ArrayList<>();
        for (Bundle.Member member : release.bundle().matters()) {
            if (!application.decided().decision().applies(member.matter())) {
                continue;
            }
            Matter matter = release.matter(member.matter());
            CaseSchedule.Due due =
                    schedule.due(today, release, application.decided().decision(), matter);
            MatterRow row = new MatterRow(
                    UUID.randomUUID(),
                    matter.id(),
                    matter.name(),
                    Numbers.matter(number, opened.size() + 1),
                    matter.department(),
                    release.organName(matter, application.region()),
                    MatterState.PROCESSING,
                    due.date(),
                    null,
                    null);
            rows.insertMatter(caseId, row);
            opened.add(row);
        }
        return opened;
    }

    private void record(
            UUID caseId, String number, NewCase application, List<MatterRow> matters, CaseSchedule.Due due) {
        UUID subject = application.subject();
        String release = application.release().hash().hex();
        ledger.append(
                caseId,
                subject,
                CaseEvents.EVIDENCE_FROZEN,
                Map.of("release", release),
                Map.of("told", application.told()));
        ledger.append(caseId, subject, CaseEvents.DECISION_RECORDED, Map.of("release", release), application.decided());
        for (NewCase.Material material : application.materials()) {
            if (material.state() == MaterialState.DEFERRED) {
                ledger.append(
                        caseId,
                        subject,
                        CaseEvents.DEFERRAL_PROMISED,
                        Map.of("material", material.material()),
                        Map.of(
                                "material", material.name(),
                                "promisedBy", String.valueOf(material.promisedBy()),
                                "applicant", application.applicant()));
            }
        }
        ledger.append(
                caseId,
                subject,
                CaseEvents.ACCEPTED,
                Map.of("release", release, "number", number),
                Map.of(
                        "number", number,
                        "bundle", application.release().bundle().name(),
                        "applicant", application.applicant(),
                        "matters", matters.stream().map(MatterRow::name).toList(),
                        "materials",
                                application.materials().stream()
                                        .map(m -> Map.of(
                                                "name",
                                                m.name(),
                                                "state",
                                                m.state().label(),
                                                "note",
                                                m.note()))
                                        .toList(),
                        "form", CanonicalJson.hash(application.form()).hex(),
                        "due", due.note()));
    }
}
