package cn.yijianshi.register;

import cn.yijianshi.bundle.CatalogueCheck;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.Entry;
import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * The edited catalogue. Changes come in sets and are recorded all or none, each as a new version; a set is checked as the
 * catalogue it would make, so that entries of one set may refer to each other.
 */
@Service
public class CatalogueRegister {

    private final CatalogueVersions versions;
    private final Access access;
    private final TransactionTemplate transactions;
    private final CatalogueCheck check = new CatalogueCheck();

    CatalogueRegister(CatalogueVersions versions, Access access, PlatformTransactionManager transactionManager) {
        this.versions = versions;
        this.access = access;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** The newest version of every entry, drafts and cancelled ones too: what an editor works on. */
    public List<Recorded> heads() {
        access.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return versions.heads();
    }

    /** The entries that hold on a day: those in use, and those suspended, which running cases still need. */
    public Catalogue on(LocalDate day) {
        access.requireSignedIn();
        return Catalogue.of(versions.on(day).stream()
                .filter(r -> r.state() != EntryState.CANCELLED)
                .map(Recorded::entry)
                .toList());
    }

    /** Every version of an entry, the newest first. */
    public List<Recorded> history(EntryKind kind, String key) {
        access.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return versions.history(kind, key);
    }

    /** Every version of an entry that held, holds or is to hold, the newest first; no drafts. Anybody may know it. */
    public List<Recorded> published(EntryKind kind, String key) {
        return versions.history(kind, key).stream()
                .filter(r -> r.state() != EntryState.DRAFT)
                .toList();
    }

    /** The newest published version of every entry of a kind, unless it is cancelled; no drafts. Anybody may know it. */
    public List<Recorded> newest(EntryKind kind) {
        return versions.newest(kind).stream()
                .filter(r -> r.state() != EntryState.CANCELLED)
                .toList();
    }

    /** What is wrong with the newest versions as they stand, drafts too; see {@link Outcome.Refused} for the places. */
    public List<Fault> faults() {
        access.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return check.of(Catalogue.of(living(versions.heads())));
    }

    /** What would come of the changes; records nothing. */
    public Outcome tryOut(List<Change> changes) {
        access.require(Role.ADMINISTRATOR);
        return judged(changes, versions.heads());
    }

    /** Records all changes, or none where one of them cannot be. */
    public Outcome record(List<Change> changes) {
        Actor actor = access.require(Role.ADMINISTRATOR);
        return transactions.execute(status -> {
            versions.lock();
            return switch (judged(changes, versions.heads())) {
                case Outcome.Refused refused -> refused;
                case Outcome.Done done ->
                    new Outcome.Done(
                            versions.insert(
                                    changes.stream()
                                            .map(CatalogueRegister::stamped)
                                            .toList(),
                                    actor),
                            done.warnings());
            };
        });
    }

    /** A draft may be wrong; nothing else may, and no change may break what others say. */
    private Outcome judged(List<Change> changes, List<Recorded> heads) {
        Map<String, Recorded> current = new LinkedHashMap<>();
        heads.forEach(r -> current.put(place(r.entry()), r));
        List<Fault> refused = new ArrayList<>(ChangeRules.faults(changes, current));
        Map<String, Entry> after = new LinkedHashMap<>();
        living(heads).forEach(e -> after.put(place(e), e));
        for (Change change : changes) {
            after.remove(place(change.entry()));
            if (change.state() != EntryState.CANCELLED) {
                after.put(place(change.entry()), stamped(change).entry());
            }
        }
        Set<String> touched = changes.stream().map(c -> place(c.entry())).collect(Collectors.toSet());
        Set<String> drafts = changes.stream()
                .filter(c -> c.state() == EntryState.DRAFT)
                .map(c -> place(c.entry()))
                .collect(Collectors.toSet());
        Set<Fault> before = Set.copyOf(check.of(Catalogue.of(living(heads))));
        List<Fault> found = check.of(Catalogue.of(after.values())).stream()
                .filter(f -> f.severity() != Fault.Severity.TO_CONFIRM)
                .filter(f -> touched.contains(f.file()) || !before.contains(f))
                .toList();
        List<Fault> warnings = new ArrayList<>();
        for (Fault fault : found) {
            boolean stops = fault.severity() == Fault.Severity.ERROR && !drafts.contains(fault.file());
            (stops ? refused : warnings).add(fault);
        }
        return refused.isEmpty()
                ? new Outcome.Done(List.of(), List.copyOf(warnings))
                : new Outcome.Refused(List.copyOf(refused));
    }

    private static List<Entry> living(List<Recorded> heads) {
        return heads.stream()
                .filter(r -> r.state() != EntryState.CANCELLED)
                .map(Recorded::entry)
                .toList();
    }

    private static String place(Entry entry) {
        return CatalogueCheck.place(entry.kind(), entry.key());
    }

    /** A matter tells its own state and version; what it says follows what is recorded. */
    private static Change stamped(Change change) {
        if (!(change.entry() instanceof Matter matter)) {
            return change;
        }
        ObjectNode tree = CanonicalJson.mapper().valueToTree(matter);
        tree.put("state", change.state().id()).put("version", change.basedOn() + 1);
        Matter told = CanonicalJson.mapper().treeToValue(tree, Matter.class);
        return new Change(told, change.basedOn(), change.state(), change.effectiveFrom(), change.note());
    }
}
