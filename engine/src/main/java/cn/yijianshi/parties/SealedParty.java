package cn.yijianshi.parties;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.security.DataKey;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party as it stands in the table {@code party}: particulars sealed, each bound to its party and column. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
record SealedParty(
        UUID id,
        String role,
        PartyKind kind,
        UUID subjectId,
        byte[] name,
        @Nullable IdentifierKind identifierKind,
        byte @Nullable [] identifier,
        @Nullable Hash identifierHash,
        byte @Nullable [] phone,
        byte[] fields) {

    static SealedParty seal(Party party, UUID subjectId, DataKey key, @Nullable Hash identifierHash) {
        Identifier identifier = party.identifier();
        String phone = party.phone();
        return new SealedParty(
                party.id(),
                party.role(),
                party.kind(),
                subjectId,
                key.seal(party.name(), place(party.id(), "name")),
                identifier == null ? null : identifier.kind(),
                identifier == null ? null : key.seal(identifier.number(), place(party.id(), "identifier")),
                identifierHash,
                phone == null ? null : key.seal(phone, place(party.id(), "phone")),
                key.seal(CanonicalJson.write(party.fields()), place(party.id(), "fields")));
    }

    Party open(DataKey key) {
        return new Party(
                id,
                role,
                kind,
                key.openText(name, place(id, "name")),
                openIdentifier(key),
                phone == null ? null : key.openText(phone, place(id, "phone")),
                openFields(key));
    }

    private @Nullable Identifier openIdentifier(DataKey key) {
        return identifierKind == null || identifier == null
                ? null
                : new Identifier(identifierKind, key.openText(identifier, place(id, "identifier")));
    }

    private Map<String, String> openFields(DataKey key) {
        Map<String, String> opened = new TreeMap<>();
        CanonicalJson.read(key.openText(fields, place(id, "fields")))
                .properties()
                .forEach(field -> opened.put(field.getKey(), field.getValue().stringValue()));
        return opened;
    }

    private static String place(UUID party, String column) {
        return "party/" + party + "/" + column;
    }
}
