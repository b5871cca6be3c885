package cn.yijianshi.parties;

import java.util.UUID;

/** A party as it is read back: its particulars, or that they are gone. */
public sealed interface StoredParty {

    UUID id();

    String role();

    PartyKind kind();

    /** How it is shown to those who need not know its particulars. */
    MaskedParty masked();

    /** The particulars can be read. */
    record Known(Party party) implements StoredParty {

        @Override
        public UUID id() {
            return party.id();
        }

        @Override
        public String role() {
            return party.role();
        }

        @Override
        public PartyKind kind() {
            return party.kind();
        }

        @Override
        public MaskedParty masked() {
            return party.masked();
        }
    }

    /** The subject's key was shredded; role and kind are all that is left. */
    record Shredded(UUID id, String role, PartyKind kind) implements StoredParty {

        @Override
        public MaskedParty masked() {
            return new MaskedParty(id, role, kind, "已销毁", "", "");
        }
    }
}
