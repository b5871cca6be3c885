package cn.yijianshi.endings;

import cn.yijianshi.cases.CaseDesk;
import cn.yijianshi.cases.LockedCase;
import cn.yijianshi.cases.MatterState;
import cn.yijianshi.security.Access;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Withdraws, terminates and revokes. The case is locked first, so that of an approval and a withdrawal at the same moment
 * one happens and the other finds it done.
 */
@Service
public class Endings {

    private static final String WITHDRAWN = "matter-withdrawn";
    private static final String TERMINATED = "matter-terminated";
    private static final String REVOKED = "matter-revoked";

    private final CaseDesk desk;
    private final Access access;

    Endings(CaseDesk desk, Access access) {
        this.desk = desk;
        this.access = access;
    }

    /**
     * The applicant takes the whole application back (撤回), for as long as nothing is issued. What was refused stays so.
     *
     * @param reason the applicant's own words; may be empty, since nobody has to say why
     */
    public EndingOutcome withdraw(UUID caseId, String reason) {
        Actor clerk = access.require(Role.CLERK);
        return desk.change(caseId, clerk, locked -> {
            List<LockedCase.MatterStanding> open = locked.matters().stream()
                    .filter(LockedCase.MatterStanding::notIssued)
                    .toList();
            return withdrawn(locked, open, reason);
        });
    }

    /** The applicant takes one matter back; the others go on, except those that need its result. */
    public EndingOutcome withdrawMatter(UUID caseId, String matter, String reason) {
        Actor clerk = access.require(Role.CLERK);
        return desk.change(
                caseId,
                clerk,
                locked -> withdrawn(
                        locked,
                        locked.matter(matter).filter(LockedCase.MatterStanding::notIssued).stream()
                                .toList(),
                        reason));
    }

    /**
     * The department breaks its matter off (终止办理), e.g. since the applicant no longer exists.
     *
     * @param reason told to the applicant
     */
    public EndingOutcome terminate(UUID caseId, String matter, String reason) {
        Actor approver = access.require(Role.APPROVER);
        return desk.change(caseId, approver, locked -> {
            Optional<LockedCase.MatterStanding> standing = own(locked, matter);
            if (reason.isBlank()) {
                return new EndingOutcome.Refused("终止办理须写明理由");
            }
            if (standing.filter(LockedCase.MatterStanding::notIssued).isEmpty()) {
                return new EndingOutcome.Refused("这个事项已经办结或者终止，不能再终止办理");
            }
            String told = "“" + standing.get().name() + "”终止办理：" + reason.strip() + "。"
                    + standing.get().remedies();
            locked.breakOff(matter, MatterState.DISCONTINUED, reason.strip());
            locked.tellApplicant(TERMINATED, matter, told);
            return new EndingOutcome.Ended(told);
        });
    }

    /**
     * The department takes a result back that was issued (撤销, 行政许可法 art. 69): its licences are void from now on.
     *
     * @param reason told to the applicant
     */
    public EndingOutcome revoke(UUID caseId, String matter, String reason) {
        Actor approver = access.require(Role.APPROVER);
        return desk.change(caseId, approver, locked -> {
            Optional<LockedCase.MatterStanding> standing = own(locked, matter);
            if (reason.isBlank()) {
                return new EndingOutcome.Refused("撤销须写明理由和依据");
            }
            if (standing.filter(LockedCase.MatterStanding::issued).isEmpty()) {
                return new EndingOutcome.Refused("这个事项没有出证，不能撤销");
            }
            String told = "“" + standing.get().name() + "”的结果已被撤销：" + reason.strip() + "。"
                    + standing.get().remedies();
            locked.revoke(matter, reason.strip());
            locked.tellApplicant(REVOKED, matter, told);
            return new EndingOutcome.Ended(told);
        });
    }

    private static EndingOutcome withdrawn(LockedCase locked, List<LockedCase.MatterStanding> open, String reason) {
        if (open.isEmpty()) {
            return new EndingOutcome.Refused("已经出证或者终结，不能撤回");
        }
        String words = reason.isBlank() ? "申请人撤回申请" : "申请人撤回申请：" + reason.strip();
        List<String> names = new ArrayList<>();
        for (LockedCase.MatterStanding matter : open) {
            locked.breakOff(matter.matter(), MatterState.WITHDRAWN, words);
            names.add("“" + matter.name() + "”");
        }
        String told = String.join("、", names) + "已按您的申请撤回，条件具备时可以重新申请";
        locked.tellApplicant(WITHDRAWN, "", told);
        return new EndingOutcome.Ended(told);
    }

    /** The matter, which must be the acting department's. */
    private Optional<LockedCase.MatterStanding> own(LockedCase locked, String matter) {
        Optional<LockedCase.MatterStanding> standing = locked.matter(matter);
        standing.ifPresent(m -> access.require(Role.APPROVER, m.department()));
        return standing;
    }
}
