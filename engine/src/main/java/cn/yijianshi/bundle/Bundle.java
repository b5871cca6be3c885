package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.LegalBasis;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bundle (一件事): the matters of several departments that one event takes.
 *
 * @param lead the department that leads (牵头部门)
 * @param version counts up with every release
 * @param effectiveFrom first law date it is good for
 * @param regions the regions it is for, with all that lie in them
 * @param parties the roles in an application
 * @param matters the member matters
 * @param packs ids of the rule packs it uses, shared policies included
 * @param switchedOff shared policies it does not follow; null: it follows all
 */
public record Bundle(
        String id,
        String name,
        String summary,
        String lead,
        int version,
        LocalDate effectiveFrom,
        List<String> regions,
        List<PartyRole> parties,
        List<Member> matters,
        List<String> packs,
        @Nullable List<PolicyOff> switchedOff,
        Form form,
        @Nullable String toConfirm) {

    public Optional<Member> member(String matter) {
        return matters.stream().filter(m -> m.matter().equals(matter)).findFirst();
    }

    /** The shared policies it does not follow. */
    public List<PolicyOff> policiesOff() {
        return switchedOff == null ? List.of() : switchedOff;
    }

    /**
     * A shared policy the bundle does not follow; the reviewer sees it with its legal basis.
     *
     * @param policy {@code pack/table} or {@code pack/table/row}
     */
    public record PolicyOff(
            String policy,
            String reason,
            LegalBasis basis,
            @Nullable String toConfirm) {}

    /**
     * A role of a party in an application.
     *
     * @param kinds kinds of party that can have it, as kebab-case ids
     */
    public record PartyRole(String role, String name, List<String> kinds, boolean required) {}

    /** A matter of the bundle. */
    public record Member(String matter, Mode applies) {}

    /** When a member matter applies. */
    public enum Mode {
        @JsonProperty("always")
        ALWAYS,
        @JsonProperty("by-rule")
        BY_RULE,
        @JsonProperty("optional")
        OPTIONAL
    }

    /** Layout of the one form. */
    public record Form(List<Section> sections) {}

    /** A section of the form with its data elements in order. */
    public record Section(String id, String title, List<String> elements) {}
}
