package cn.yijianshi.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Work lists: what a department or the counter has to do. Approvers see their department's items, clerks the counter's;
 * who may is decided here, not in a view.
 */
@Service
public class WorkList {

    /** Which items to list. */
    public enum Filter {
        MINE,
        DEPARTMENT,
        DONE
    }

    /** Open items (or done ones, newest first), most urgent first; at most 200. */
    public List<WorkItemLine> items(Filter filter) {
        throw new UnsupportedOperationException();
    }

    /** How many open items the user's department has, and how many of them are the user's own. */
    public Counts counts() {
        throw new UnsupportedOperationException();
    }

    public record Counts(int department, int mine) {}

    public WorkItemView open(UUID item) {
        throw new UnsupportedOperationException();
    }

    /** Takes an item; the database decides who wins. */
    public ClaimOutcome claim(UUID item) {
        throw new UnsupportedOperationException();
    }

    /** Puts an item back. */
    public ClaimOutcome release(UUID item) {
        throw new UnsupportedOperationException();
    }

    /**
     * Concludes a step. Case, engine, work items and ledger change in one transaction.
     *
     * @param conclusion one of the codes the view offered
     * @param opinion the opinion or reason; may be empty where none is needed
     */
    public CompleteOutcome complete(UUID item, String conclusion, String opinion) {
        throw new UnsupportedOperationException();
    }

    /** Content of a file of a material this item may see. */
    public FileContent file(UUID item, UUID file) {
        throw new UnsupportedOperationException();
    }

    @SuppressWarnings("ArrayRecordComponent")
    public record FileContent(String name, String mediaType, byte[] content) {}
}
