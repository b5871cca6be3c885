package cn.yijianshi.workbooks;

import cn.yijianshi.bundle.CatalogueCheck;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.Entry;
import cn.yijianshi.definitions.Fault;
import cn.yijianshi.register.CatalogueRegister;
import cn.yijianshi.register.Change;
import cn.yijianshi.register.EntryState;
import cn.yijianshi.register.Outcome;
import cn.yijianshi.register.Recorded;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the edited catalogue out as a workbook and in again. What comes in is tried out first; it is recorded in one
 * transaction, or not at all.
 */
@Service
public class CatalogueWorkbooks {

    private final CatalogueRegister register;
    private final Access access;
    private final CatalogueCheck check = new CatalogueCheck();

    CatalogueWorkbooks(CatalogueRegister register, Access access) {
        this.register = register;
        this.access = access;
    }

    /**
     * What would come, or came, of a workbook.
     *
     * @param added new entries
     * @param changed entries that say something else than before
     * @param unchanged entries as they are
     * @param faults by sheet and cell; with one error among them nothing is recorded
     */
    public record Result(int added, int changed, int unchanged, List<WorkbookFault> faults) {
        public boolean accepted() {
            return faults.stream().noneMatch(WorkbookFault::stops);
        }
    }

    /** The newest versions as a workbook (.xlsx). */
    public byte[] export() {
        return CatalogueWorkbookWriter.write(register.heads());
    }

    /** Looks at a workbook and records nothing. */
    public Result tryOut(byte[] workbook) {
        return take(workbook, register::tryOut);
    }

    /**
     * Records what a workbook changes.
     *
     * @param name of the file, for the history
     */
    public Result take(byte[] workbook, String name) {
        return take(
                workbook,
                changes -> register.record(changes.stream()
                        .map(c -> new Change(c.entry(), c.basedOn(), c.state(), c.effectiveFrom(), "导入 " + name))
                        .toList()));
    }

    private Result take(byte[] workbook, Function<List<Change>, Outcome> with) {
        access.require(Role.ADMINISTRATOR);
        WorkbookReader.Content content = WorkbookReader.read(workbook);
        if (!content.faults().isEmpty()) {
            return new Result(0, 0, 0, content.faults());
        }
        WorkbookContents contents = new WorkbookContents(content.sheets());
        List<WorkbookFault> faults = new ArrayList<>(contents.faults());
        Map<String, Recorded> heads = new HashMap<>();
        register.heads().forEach(r -> heads.put(place(r.entry()), r));
        List<Change> changes = new ArrayList<>();
        int added = 0;
        int unchanged = 0;
        for (WorkbookContents.Told told : contents.entries()) {
            String place = CatalogueCheck.place(told.kind(), told.key());
            Optional<Entry> entry = read(told, contents, faults);
            if (entry.isPresent()) {
                Recorded there = heads.get(place);
                Change change = change(told, entry.get(), there);
                if (there != null && same(change, there)) {
                    unchanged++;
                } else {
                    changes.add(change);
                    added += there == null ? 1 : 0;
                }
            }
        }
        boolean readable = faults.stream().noneMatch(WorkbookFault::stops);
        if (!changes.isEmpty()) {
            Outcome outcome = readable ? with.apply(changes) : register.tryOut(changes);
            found(outcome).stream()
                    .filter(f -> readable || !f.code().equals("unknown-id"))
                    .map(f -> located(f, contents))
                    .forEach(faults::add);
        }
        return new Result(
                added,
                changes.size() - added,
                unchanged,
                faults.stream().distinct().toList());
    }

    private static List<Fault> found(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.warnings();
            case Outcome.Refused refused -> refused.faults();
        };
    }

    /** The entry, if its format lets it be one; otherwise why not, cell by cell. */
    private Optional<Entry> read(WorkbookContents.Told told, WorkbookContents contents, List<WorkbookFault> faults) {
        CatalogueCheck.Format format = check.format(new CatalogueCheck.Content(told.kind(), told.key(), told.tree()));
        format.faults().stream()
                .filter(f -> !f.code().equals("missing-key") || !contents.isUnread(f.file(), f.element()))
                .map(f -> located(f, contents))
                .forEach(faults::add);
        return Optional.ofNullable(format.entry());
    }

    private static WorkbookFault located(Fault fault, WorkbookContents contents) {
        String entry = fault.file().substring(fault.file().indexOf('/') + 1);
        return contents.located(
                fault.file(),
                fault.element(),
                new WorkbookFault(fault.severity(), "", "", entry + "：" + fault.message(), fault.mend()));
    }

    private static Change change(WorkbookContents.Told told, Entry entry, @Nullable Recorded there) {
        JsonNode state = told.version().path(SheetLayout.STATE);
        JsonNode from = told.version().path(SheetLayout.EFFECTIVE);
        JsonNode version = told.version().path(SheetLayout.VERSION);
        return new Change(
                entry,
                version.asInt(0),
                state.isMissingNode()
                        ? there == null ? EntryState.DRAFT : there.state()
                        : EntryState.ofId(state.asString()),
                from.isMissingNode() ? there == null ? null : there.effectiveFrom() : LocalDate.parse(from.asString()),
                "");
    }

    /** Whether a row says what is there already; a matter's own state and version are the register's to write. */
    private static boolean same(Change change, Recorded there) {
        return bare(change.entry()).equals(bare(there.entry()))
                && change.state() == there.state()
                && Objects.equals(change.effectiveFrom(), there.effectiveFrom());
    }

    private static ObjectNode bare(Entry entry) {
        ObjectNode tree = (ObjectNode) CanonicalJson.read(CanonicalJson.write(entry));
        tree.remove(List.of("state", "version"));
        return tree;
    }

    private static String place(Entry entry) {
        return CatalogueCheck.place(entry.kind(), entry.key());
    }
}
