package cn.yijianshi.parties;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or firm with a role in a case, in clear. Only services that need the particulars hold one; screens show
 * {@link #masked()}.
 *
 * @param id this party in this case
 * @param role as the bundle names it: applicant, agent, spouse …
 * @param kind what it is in law
 * @param name of the person or the organisation
 * @param identifier what it is identified by; null where it is not known yet
 * @param phone mobile or other; null where not given
 * @param fields what else is known, by data element: address, legal representative …
 */
public record Party(
        UUID id,
        String role,
        PartyKind kind,
        String name,
        @Nullable Identifier identifier,
        @Nullable String phone,
        Map<String, String> fields) {

    public Party {
        fields = Map.copyOf(fields);
    }

    /** A party of a role that has only a name so far. */
    public static Party named(String role, PartyKind kind, String name) {
        return new Party(UUID.randomUUID(), role, kind, name, null, null, Map.of());
    }

    public Party with(Identifier known) {
        return new Party(id, role, kind, name, known, phone, fields);
    }

    public Party withPhone(String number) {
        return new Party(id, role, kind, name, identifier, number, fields);
    }

    /** How the party is shown to those who need not know its particulars. */
    public MaskedParty masked() {
        boolean person = kind == PartyKind.PERSON;
        return new MaskedParty(
                id,
                role,
                kind,
                person ? Masking.personName(name) : name,
                identifier == null ? "" : maskedNumber(identifier),
                phone == null ? "" : Masking.phone(phone));
    }

    /** A credit code is public, every other number is a person's. */
    private static String maskedNumber(Identifier identifier) {
        return identifier.kind() == IdentifierKind.CREDIT_CODE
                ? identifier.number()
                : Masking.number(identifier.number());
    }

    /** Without the particulars, which have no place in a log. */
    @Override
    public String toString() {
        return "Party[" + id + ", " + role + ", " + kind.id() + "]";
    }
}
