package cn.yijianshi.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds and shows cases, and takes in what comes later. */
@Service
public class Cases {

    /**
     * Cases of the user's region, newest first, at most 200.
     *
     * @param text part of a number, or an applicant's full identifier; empty for all
     */
    public List<CaseSummary> search(String text) {
        throw new UnsupportedOperationException();
    }

    public CaseView view(UUID caseId) {
        throw new UnsupportedOperationException();
    }

    /** A deferred material comes on paper (容缺补齐). */
    public CompleteOutcome supplementPaper(UUID caseId, String material) {
        throw new UnsupportedOperationException();
    }

    /** A deferred material comes as a file. */
    public CompleteOutcome supplementFile(UUID caseId, String material, String name, byte[] content) {
        throw new UnsupportedOperationException();
    }

    /** A letter of the case as PDF. */
    public byte[] letter(UUID caseId, String letter) {
        throw new UnsupportedOperationException();
    }

    /** Content of an uploaded file of the case. */
    public WorkList.FileContent file(UUID caseId, UUID file) {
        throw new UnsupportedOperationException();
    }
}
