package cn.yijianshi.cases;

import cn.yijianshi.files.Files;
import cn.yijianshi.files.Storing;
import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.parties.Identifier;
import cn.yijianshi.parties.IdentifierKind;
import cn.yijianshi.parties.Parties;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.Role;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds and shows the cases of a region to its counter, and takes in what comes later. */
@Service
public class Cases {

    private static final int LONGEST = 200;

    private final CaseRows rows;
    private final CaseReading reading;
    private final CaseLetters letters;
    private final StepCompletion completion;
    private final CaseDesk desk;
    private final List<CaseFollower> followers;
    private final Parties parties;
    private final Files files;
    private final Ledger ledger;
    private final Access access;
    private final TransactionTemplate transactions;

    Cases(
            CaseRows rows,
            CaseReading reading,
            CaseLetters letters,
            StepCompletion completion,
            CaseDesk desk,
            List<CaseFollower> followers,
            Parties parties,
            Files files,
            Ledger ledger,
            Access access,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.reading = reading;
        this.letters = letters;
        this.completion = completion;
        this.desk = desk;
        this.followers = followers;
        this.parties = parties;
        this.files = files;
        this.ledger = ledger;
        this.access = access;
        this.transactions = transactions;
    }

    /**
     * Cases of the user's region, newest first, at most 200.
     *
     * @param text part of a number, or an applicant's full identifier; empty for all
     */
    public List<CaseSummary> search(String text) {
        Actor actor = access.require(Role.CLERK, Role.AUDITOR);
        String wanted = text.strip();
        Stream<CaseRow> byIdentifier = wanted.length() < 15
                ? Stream.empty()
                : Stream.of(IdentifierKind.CREDIT_CODE, IdentifierKind.ID_CARD)
                        .flatMap(kind -> parties.findOwnersByIdentifier(new Identifier(kind, wanted)).stream())
                        .map(rows::find)
                        .flatMap(Optional::stream)
                        .filter(row -> Jurisdiction.covers(actor.region(), row.region()));
        return Stream.concat(byIdentifier, rows.newest(Jurisdiction.prefix(actor.region()), wanted, LONGEST).stream())
                .map(CaseRow::summary)
                .distinct()
                .toList();
    }

    /** A case as the counter, or an auditor, sees it. */
    public CaseView view(UUID caseId) {
        return reading.view(seen(caseId, access.require(Role.CLERK, Role.AUDITOR)));
    }

    /** A deferred material comes on paper (容缺补齐). */
    public CompleteOutcome supplementPaper(UUID caseId, String material) {
        return supplement(caseId, material, "纸质", row -> new Storing.Refused(""));
    }

    /** A deferred material comes as a file; further pages of it are added to it. */
    public CompleteOutcome supplementFile(UUID caseId, String material, String name, byte[] content) {
        return supplement(caseId, material, name, row -> files.store(caseId, row.subject(), name, content));
    }

    /** A letter of the case as PDF. */
    public byte[] letter(UUID caseId, String letter) {
        return letters.pdf(seen(caseId, access.require(Role.CLERK)), letter);
    }

    /** Content of an uploaded file of the case. */
    public WorkList.FileContent file(UUID caseId, UUID file) {
        CaseRow row = seen(caseId, access.require(Role.CLERK));
        boolean known =
                rows.materials(row.id()).stream().anyMatch(m -> m.files().contains(file));
        if (!known) {
            throw AccessDenied.because("文件不属于这个办件");
        }
        return WorkList.FileContent.of(files.open(file));
    }

    private CompleteOutcome supplement(UUID caseId, String material, String how, Function<CaseRow, Storing> store) {
        Actor clerk = access.require(Role.CLERK);
        seen(caseId, clerk);
        return Objects.requireNonNull(transactions.execute(status -> {
            CaseRow row = rows.lock(caseId);
            Optional<MaterialRow> deferred = rows.materials(caseId).stream()
                    .filter(m -> m.material().equals(material))
                    .filter(m -> m.state() == MaterialState.DEFERRED || m.state() == MaterialState.SUPPLEMENTED)
                    .findFirst();
            if (deferred.isEmpty() || row.state().over()) {
                return new CompleteOutcome.Refused("这份材料不在待补交之列");
            }
            LockedCase locked = desk.locked(row);
            boolean awaited = deferred.get().state() == MaterialState.DEFERRED;
            Optional<String> refusal = awaited
                    ? followers.stream()
                            .flatMap(f -> f.materialArriving(locked, material).stream())
                            .findFirst()
                    : Optional.empty();
            if (refusal.isPresent()) {
                return new CompleteOutcome.Refused(refusal.get());
            }
            @Nullable UUID file = null;
            switch (store.apply(row)) {
                case Storing.Stored stored -> file = stored.file().id();
                case Storing.Refused refused -> {
                    if (!refused.reason().isEmpty()) {
                        return new CompleteOutcome.Refused("“" + how + "”：" + refused.reason());
                    }
                }
            }
            rows.supplement(caseId, material, file);
            ledger.append(
                    caseId,
                    row.subject(),
                    CaseEvents.MATERIAL_SUPPLEMENTED,
                    Map.of("material", material),
                    Map.of("material", deferred.get().name(), "how", file == null ? "纸质" : "上传 " + how));
            if (awaited) {
                followers.forEach(f -> f.materialArrived(locked, material));
            }
            if (rows.materials(caseId).stream().noneMatch(m -> m.state() == MaterialState.DEFERRED)) {
                completion.supplemented(row, clerk);
            }
            return new CompleteOutcome.Completed();
        }));
    }

    private CaseRow seen(UUID caseId, Actor actor) {
        CaseRow row = rows.find(caseId).orElseThrow(() -> new NoSuchElementException("No case " + caseId));
        if (!Jurisdiction.covers(actor.region(), row.region())) {
            throw AccessDenied.because("这个办件属于其他地区");
        }
        return row;
    }
}
