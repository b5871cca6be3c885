package cn.yijianshi.parties;

import cn.yijianshi.security.SubjectKeys;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Keeps the parties of drafts and cases (their owners), each sealed with a subject's key. Who may see the parties of an
 * owner, the service that knows the owner decides.
 */
@Service
public final class Parties {

    private final PartyRows rows;
    private final SubjectKeys keys;
    private final Subjects subjects;
    private final Clock clock;

    public Parties(JdbcClient jdbc, SubjectKeys keys, Subjects subjects, Clock clock) {
        this.rows = new PartyRows(jdbc);
        this.keys = keys;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * Adds a party to a draft or case, or replaces the one with its id.
     *
     * @param owner the draft or case
     * @param subjectId the subject whose key seals it, from {@link Subjects}
     */
    public void save(UUID owner, UUID subjectId, Party party) {
        Identifier identifier = party.identifier();
        SealedParty sealed = SealedParty.seal(
                party, subjectId, keys.require(subjectId), identifier == null ? null : subjects.searchHash(identifier));
        rows.put(owner, sealed, clock.instant());
    }

    /** The parties of a draft or case, by role. */
    public List<StoredParty> ofOwner(UUID owner) {
        return rows.ofOwner(owner).stream().map(this::opened).toList();
    }

    /** The first party of a role, where its particulars can be read. */
    public Optional<Party> inRole(UUID owner, String role) {
        return ofOwner(owner).stream()
                .filter(party -> party.role().equals(role))
                .<Party>mapMulti((party, found) -> {
                    if (party instanceof StoredParty.Known known) {
                        found.accept(known.party());
                    }
                })
                .findFirst();
    }

    /** Hands all parties of a draft to the case it became. */
    public void moveOwner(UUID from, UUID to) {
        rows.moveOwner(from, to);
    }

    /** Takes a party off a draft. */
    public void remove(UUID owner, UUID party) {
        rows.remove(owner, party);
    }

    /** The drafts and cases in which somebody has a role, latest first; found by keyed hash, nothing is opened. */
    public List<UUID> findOwnersByIdentifier(Identifier identifier) {
        return rows.ownersByIdentifier(subjects.searchHash(identifier));
    }

    private StoredParty opened(SealedParty sealed) {
        return keys.open(sealed.subjectId())
                .<StoredParty>map(key -> new StoredParty.Known(sealed.open(key)))
                .orElseGet(() -> new StoredParty.Shredded(sealed.id(), sealed.role(), sealed.kind()));
    }
}
