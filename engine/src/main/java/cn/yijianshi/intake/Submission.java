package cn.yijianshi.intake;

import cn.yijianshi.cases.CaseOpening;
import cn.yijianshi.cases.NewCase;
import cn.yijianshi.files.Files;
import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.parties.Parties;
import cn.yijianshi.parties.Party;
import cn.yijianshi.parties.PartyKind;
import cn.yijianshi.releases.DecisionRecord;
import cn.yijianshi.releases.ReleaseForms;
import cn.yijianshi.security.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Submits a draft once. The draft's row is locked first: the second of two submits finds the case that the first one
 * opened. Everything the case needs is one transaction with the end of the draft.
 */
@Component
class Submission {

    private final Drafts drafts;
    private final Readiness readiness;
    private final DecisionReading decisions;
    private final FormReading forms;
    private final Checklist checklist;
    private final DraftEvidence evidence;
    private final Parties parties;
    private final Files files;
    private final CaseOpening opening;
    private final TransactionTemplate transactions;

    Submission(
            Drafts drafts,
            Readiness readiness,
            DecisionReading decisions,
            FormReading forms,
            Checklist checklist,
            DraftEvidence evidence,
            Parties parties,
            Files files,
            CaseOpening opening,
            TransactionTemplate transactions) {
        this.drafts = drafts;
        this.readiness = readiness;
        this.decisions = decisions;
        this.forms = forms;
        this.checklist = checklist;
        this.evidence = evidence;
        this.parties = parties;
        this.files = files;
        this.opening = opening;
        this.transactions = transactions;
    }

    SubmitOutcome submit(UUID id, String key, Actor clerk) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Draft locked = drafts.lock(id, clerk);
            if (locked.caseId() != null) {
                CaseOpening.Opened before = opening.opened(locked.caseId());
                return new SubmitOutcome.Accepted(before.caseId(), before.number());
            }
            Draft draft = evidence.today(locked);
            List<FieldProblem> problems = readiness.problems(draft);
            if (!problems.isEmpty()) {
                return new SubmitOutcome.NotReady(problems);
            }
            CaseOpening.Opened opened = opening.open(newCase(draft, key), clerk);
            saveParties(draft, opened.caseId());
            files.moveOwner(id, opened.caseId());
            drafts.becameCase(id, opened.caseId());
            return new SubmitOutcome.Accepted(opened.caseId(), opened.number());
        }));
    }

    private NewCase newCase(Draft draft, String key) {
        DecisionRecord decision = decisions.decide(draft);
        FormSchema schema = ReleaseForms.of(draft.release(), decision.decision());
        return new NewCase(
                draft.id() + "/" + key,
                draft.release(),
                draft.region(),
                draft.subject(),
                decision,
                forms.data(draft, schema),
                draft.content().told(),
                checklist.forCase(draft),
                draft.applicant().map(PartyEntry::name).orElseThrow());
    }

    private void saveParties(Draft draft, UUID caseId) {
        for (PartyEntry entry : draft.content().parties()) {
            parties.save(
                    caseId,
                    draft.subject(),
                    new Party(
                            UUID.randomUUID(),
                            entry.role(),
                            PartyKind.ofId(entry.kind()),
                            entry.name(),
                            PartyChecks.identifier(entry),
                            entry.phone(),
                            Map.of()));
        }
    }
}
