package cn.yijianshi.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Takes applications in. An application is saved at every change; a clerk sees the drafts of their own counter only.
 * Every method needs the role of a clerk.
 */
@Service
public class Intake {

    /** The bundles one can apply for in the clerk's region today. */
    public List<BundleOffer> offers() {
        throw new UnsupportedOperationException();
    }

    /** Drafts of the clerk, newest first. */
    public List<DraftSummary> drafts() {
        throw new UnsupportedOperationException();
    }

    /** Begins an application for a bundle in a region of the clerk's. */
    public UUID begin(String bundle, String region) {
        throw new UnsupportedOperationException();
    }

    /** The bundle of a draft. */
    public BundleOffer offer(UUID draft) {
        throw new UnsupportedOperationException();
    }

    /** Region code and name of a draft, e.g. 南溪区. */
    public String regionName(UUID draft) {
        throw new UnsupportedOperationException();
    }

    /** Regions a clerk can take in for: code → name. */
    public java.util.Map<String, String> regions() {
        throw new UnsupportedOperationException();
    }

    /** The parties as typed so far. */
    public List<PartyEntry> parties(UUID draft) {
        throw new UnsupportedOperationException();
    }

    /** Saves the parties, and asks the registries for what they hold. */
    public PartiesOutcome saveParties(UUID draft, List<PartyEntry> parties) {
        throw new UnsupportedOperationException();
    }

    /** What the registries told when the parties were saved. */
    public List<PartiesOutcome.EvidenceLine> evidence(UUID draft) {
        throw new UnsupportedOperationException();
    }

    public GuideView guide(UUID draft) {
        throw new UnsupportedOperationException();
    }

    /** Saves an answer; null takes it back. */
    public GuideView answer(UUID draft, String question, @Nullable JsonNode value) {
        throw new UnsupportedOperationException();
    }

    /** Saves the choice of an optional matter. */
    public GuideView choose(UUID draft, String matter, boolean chosen) {
        throw new UnsupportedOperationException();
    }

    public DecisionView decision(UUID draft) {
        throw new UnsupportedOperationException();
    }

    public FormView form(UUID draft) {
        throw new UnsupportedOperationException();
    }

    /** Saves form data as they are, right or wrong, and tells what is wrong. */
    public FormView saveForm(UUID draft, JsonNode data) {
        throw new UnsupportedOperationException();
    }

    public ChecklistView checklist(UUID draft) {
        throw new UnsupportedOperationException();
    }

    /** Notes what was handed over on paper; no original and no copies takes it back. */
    public ChecklistView receivePaper(UUID draft, String material, boolean originalSeen, int copies) {
        throw new UnsupportedOperationException();
    }

    public UploadOutcome upload(UUID draft, String material, String name, byte[] content) {
        throw new UnsupportedOperationException();
    }

    /** Takes an upload back. */
    public ChecklistView removeUpload(UUID draft, String material, UUID file) {
        throw new UnsupportedOperationException();
    }

    /** Defers a material against a promise (容缺受理), or takes the deferral back. */
    public ChecklistView defer(UUID draft, String material, boolean deferred) {
        throw new UnsupportedOperationException();
    }

    /** Everything that still keeps the application from being accepted. */
    public List<FieldProblem> problems(UUID draft) {
        throw new UnsupportedOperationException();
    }

    /** 一次性告知书 as PDF, at any moment. */
    public byte[] oneTimeNotice(UUID draft) {
        throw new UnsupportedOperationException();
    }

    /**
     * Accepts the application: case, numbers, work items, process and ledger in one transaction.
     *
     * @param key idempotency key of this submit
     */
    public SubmitOutcome submit(UUID draft, String key) {
        throw new UnsupportedOperationException();
    }

    /** Gives a draft up. */
    public void discard(UUID draft) {
        throw new UnsupportedOperationException();
    }
}
