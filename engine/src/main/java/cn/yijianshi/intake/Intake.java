package cn.yijianshi.intake;

import cn.yijianshi.cases.WorkList.FileContent;
import cn.yijianshi.evidence.Licence;
import cn.yijianshi.evidence.Told;
import cn.yijianshi.parties.Subjects;
import cn.yijianshi.rules.MaterialOutcome;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.AccessDenied;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Takes applications in. An application is saved at every change; a clerk sees the drafts of their own only. Every method
 * needs the role of a clerk.
 */
@Service
public class Intake {

    private final Drafts drafts;
    private final Offers offers;
    private final DraftEvidence evidence;
    private final Subjects subjects;
    private final Uploads uploads;
    private final PartyChecks partyChecks;
    private final GuideReading guide;
    private final DecisionReading decisions;
    private final FormReading forms;
    private final Checklist checklist;
    private final Readiness readiness;
    private final Submission submission;
    private final NoticeOfMaterials notices;
    private final Access access;
    private final TransactionTemplate transactions;

    Intake(
            Drafts drafts,
            Offers offers,
            DraftEvidence evidence,
            Subjects subjects,
            Uploads uploads,
            PartyChecks partyChecks,
            GuideReading guide,
            DecisionReading decisions,
            FormReading forms,
            Checklist checklist,
            Readiness readiness,
            Submission submission,
            NoticeOfMaterials notices,
            Access access,
            TransactionTemplate transactions) {
        this.drafts = drafts;
        this.offers = offers;
        this.evidence = evidence;
        this.subjects = subjects;
        this.uploads = uploads;
        this.partyChecks = partyChecks;
        this.guide = guide;
        this.decisions = decisions;
        this.forms = forms;
        this.checklist = checklist;
        this.readiness = readiness;
        this.submission = submission;
        this.notices = notices;
        this.access = access;
        this.transactions = transactions;
    }

    /** The bundles one can apply for in the clerk's region today. */
    public List<BundleOffer> offers() {
        return offers.in(clerk().region());
    }

    /** Regions a clerk can take in for: code → name. */
    public Map<String, String> regions() {
        return offers.regions(clerk().region());
    }

    /** Drafts of the clerk, newest first. */
    public List<DraftSummary> drafts() {
        return drafts.open(clerk());
    }

    /** Begins an application for a bundle in a region of the clerk's. */
    public UUID begin(String bundle, String region) {
        Actor clerk = clerk();
        if (!offers.regions(clerk.region()).containsKey(region)) {
            throw AccessDenied.because("不能为这个地区收件");
        }
        return drafts.create(offers.release(bundle, region), region, clerk);
    }

    /** The bundle of a draft. */
    public BundleOffer offer(UUID draft) {
        return Offers.of(drafts.find(draft, clerk()).release());
    }

    /** Name of a draft's region, e.g. 南溪区. */
    public String regionName(UUID draft) {
        Draft found = drafts.find(draft, clerk());
        return found.release().regionName(found.region());
    }

    /** The case a draft became, if it did. */
    public java.util.Optional<UUID> caseOf(UUID draft) {
        return java.util.Optional.ofNullable(drafts.find(draft, clerk()).caseId());
    }

    /** The parties as typed so far. */
    public List<PartyEntry> parties(UUID draft) {
        return drafts.find(draft, clerk()).content().parties();
    }

    /** Saves the parties, right or wrong, and asks the registries for what they hold of those that are right. */
    public PartiesOutcome saveParties(UUID draft, List<PartyEntry> parties) {
        Actor clerk = clerk();
        List<FieldProblem> problems = Objects.requireNonNull(transactions.execute(status -> {
            Draft locked = drafts.lockOpen(draft, clerk);
            List<PartyEntry> entries = PartyChecks.ofBundle(locked.release().bundle(), parties);
            Draft changed = locked.with(locked.content().withParties(entries, evidence.ask(locked, entries)));
            UUID subject = changed.applicant()
                    .filter(a -> changed.content().told().containsKey(a.role()))
                    .map(a -> subjects.of(PartyChecks.identifier(a)))
                    .orElse(locked.subject());
            drafts.save(uploads.under(changed, subject), subject);
            List<FieldProblem> found =
                    new ArrayList<>(partyChecks.problems(locked.release().bundle(), entries));
            found.addAll(partyChecks.namesakes(locked.release().bundle(), changed.content()));
            return found;
        }));
        return problems.isEmpty() ? new PartiesOutcome.Saved(evidence(draft)) : new PartiesOutcome.Invalid(problems);
    }

    /** What the registries told when the parties were saved. */
    public List<PartiesOutcome.EvidenceLine> evidence(UUID draft) {
        Draft found = drafts.find(draft, clerk());
        List<PartiesOutcome.EvidenceLine> lines = new ArrayList<>();
        found.content().told().forEach((role, told) -> {
            for (Licence licence : told.licences()) {
                lines.add(new PartiesOutcome.EvidenceLine(
                        role,
                        licence.type(),
                        found.release()
                                .definition()
                                .catalogue()
                                .evidenceType(licence.type())
                                .map(t -> t.name())
                                .orElse(licence.type()),
                        licence.number(),
                        licence.stateLabelOn(told.on()),
                        licence.to() == null ? "长期" : licence.to().toString(),
                        licence.stateOn(told.on()).equals("in-force")));
            }
        });
        return lines;
    }

    /** Credit standing of the applicant, as it was told; empty where it is normal or not known. */
    public String creditNotice(UUID draft) {
        return drafts.find(draft, clerk()).content().told().values().stream()
                .map(Told::credit)
                .filter(c -> !c.equals("normal"))
                .findFirst()
                .map(c -> c.equals("serious-dishonesty") ? "列入严重失信主体名单" : "有未履行的承诺记录")
                .orElse("");
    }

    public GuideView guide(UUID draft) {
        return guide.view(drafts.find(draft, clerk()));
    }

    /** Saves an answer; null takes it back. */
    public GuideView answer(UUID draft, String question, @Nullable JsonNode value) {
        return guide.view(drafts.change(draft, clerk(), content -> content.withAnswer(question, value)));
    }

    /** Saves the choice of an optional matter. */
    public GuideView choose(UUID draft, String matter, boolean chosen) {
        return guide.view(drafts.change(draft, clerk(), content -> content.withChoice(matter, chosen)));
    }

    public DecisionView decision(UUID draft) {
        return decisions.view(drafts.find(draft, clerk()));
    }

    public FormView form(UUID draft) {
        return forms.view(drafts.find(draft, clerk()));
    }

    /** Saves form data as they are, right or wrong, and tells what is wrong. */
    public FormView saveForm(UUID draft, JsonNode data) {
        Actor clerk = clerk();
        return forms.view(Objects.requireNonNull(transactions.execute(status -> {
            Draft locked = drafts.lockOpen(draft, clerk);
            Draft changed = locked.with(locked.content().withForm(forms.typed(locked, data)));
            drafts.save(changed, locked.subject());
            return changed;
        })));
    }

    public ChecklistView checklist(UUID draft) {
        return checklist.view(drafts.find(draft, clerk()));
    }

    /** Notes what was handed over on paper; no original and no copies takes it back. */
    public ChecklistView receivePaper(UUID draft, String material, boolean originalSeen, int copies) {
        int counted = Math.clamp(copies, 0, 99);
        return checklist.view(drafts.change(
                draft,
                clerk(),
                content -> content.withReceived(
                        material, content.received(material).paper(originalSeen, counted))));
    }

    /** Takes a file or signature of the form in; the form's data are to hold the id that comes back. */
    public UploadOutcome uploadToForm(UUID draft, String name, byte[] content) {
        Actor clerk = clerk();
        return Objects.requireNonNull(
                transactions.execute(status -> uploads.addToForm(drafts.lockOpen(draft, clerk), name, content)));
    }

    /** Takes a file in for a material. */
    public UploadOutcome upload(UUID draft, String material, String name, byte[] content) {
        Actor clerk = clerk();
        return Objects.requireNonNull(
                transactions.execute(status -> uploads.add(drafts.lockOpen(draft, clerk), material, name, content)));
    }

    /** Content of a file of a draft. */
    public FileContent file(UUID draft, UUID file) {
        return uploads.open(drafts.find(draft, clerk()), file);
    }

    /** Takes an upload back. */
    public ChecklistView removeUpload(UUID draft, String material, UUID file) {
        Actor clerk = clerk();
        return checklist.view(Objects.requireNonNull(
                transactions.execute(status -> uploads.remove(drafts.lockOpen(draft, clerk), material, file))));
    }

    /** Defers a material against a promise (容缺受理), or takes the deferral back. Only what the rules allow is deferred. */
    public ChecklistView defer(UUID draft, String material, boolean deferred) {
        Actor clerk = clerk();
        boolean allowed = checklist
                .outcome(drafts.find(draft, clerk), material)
                .filter(o -> o.status() == MaterialOutcome.Status.DEFERRABLE)
                .isPresent();
        return checklist.view(drafts.change(
                draft,
                clerk,
                content -> content.withReceived(
                        material, content.received(material).withDeferred(deferred && allowed))));
    }

    /** Everything that still keeps the application from being accepted. */
    public List<FieldProblem> problems(UUID draft) {
        return readiness.problems(drafts.find(draft, clerk()));
    }

    /** 一次性告知书 as PDF, at any moment. */
    public byte[] oneTimeNotice(UUID draft) {
        Actor clerk = clerk();
        Draft found = drafts.find(draft, clerk);
        return notices.pdf(found, decisions.view(found), checklist.view(found), clerk);
    }

    /**
     * Accepts the application: case, numbers, work items, process and ledger in one transaction. A draft becomes one case,
     * however often and from wherever it is submitted. Registries that were asked on an earlier day are asked again first:
     * a licence may have been revoked since.
     *
     * @param key idempotency key of this submit
     */
    public SubmitOutcome submit(UUID draft, String key) {
        return submission.submit(draft, key, clerk());
    }

    /** Gives a draft up. */
    public void discard(UUID draft) {
        Actor clerk = clerk();
        transactions.executeWithoutResult(status -> {
            uploads.removeAll(drafts.lockOpen(draft, clerk));
            drafts.delete(draft);
        });
    }

    private Actor clerk() {
        return access.require(Role.CLERK);
    }
}
