package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules are compiled for: the matters of a bundle with the packs and catalogue parts of its release.
 *
 * @param release hash of the release, as decisions name it
 * @param members the matters, sorted by id
 * @param packs in the bundle's order, which decides between rows where only one can hold
 * @param options labels of the codes of one-of and any-of facts, by path read ({@code answer.x}) and code; for sentences
 * @param switchedOff shared policies that the bundle does not follow
 */
public record Scope(
        String release,
        Catalogue catalogue,
        List<Member> members,
        List<RulePack> packs,
        Map<String, Map<String, String>> options,
        List<SwitchedOff> switchedOff) {

    public Scope {
        members = members.stream().sorted(Comparator.comparing(Member::matter)).toList();
        packs = List.copyOf(packs);
        options = Map.copyOf(options);
        switchedOff = List.copyOf(switchedOff);
    }

    /** With all shared policies in use. */
    public Scope(
            String release,
            Catalogue catalogue,
            List<Member> members,
            List<RulePack> packs,
            Map<String, Map<String, String>> options) {
        this(release, catalogue, members, packs, options, List.of());
    }

    /** Without labels for codes: sentences show the codes, or the labels of the catalogue's data elements. */
    public Scope(String release, Catalogue catalogue, List<Member> members, List<RulePack> packs) {
        this(release, catalogue, members, packs, Map.of());
    }

    /** A matter of the bundle. */
    public record Member(String matter, Mode mode) {}

    /** How it is decided whether a matter applies. */
    public enum Mode {
        ALWAYS,
        BY_RULE,
        /** The applicant chooses it; where it has applicability rows, they must hold too. */
        OPTIONAL
    }

    public Optional<RulePack> pack(String id) {
        return packs.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public boolean hasMember(String matter) {
        return members.stream().anyMatch(m -> m.matter().equals(matter));
    }
}
