package cn.yijianshi.ledger;

import cn.yijianshi.ledger.LedgerEntry.Payload;
import cn.yijianshi.security.DataKey;
import cn.yijianshi.security.SealBroken;
import cn.yijianshi.security.SubjectKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens the payloads of one reading, each applicant's key once. */
final class PayloadReader {

    private final SubjectKeys keys;
    private final Map<UUID, Optional<DataKey>> opened = new HashMap<>();

    PayloadReader(SubjectKeys keys) {
        this.keys = keys;
    }

    Payload read(LedgerRows.Stored.Row row) {
        Envelope envelope = row.envelope();
        if (row.payload() == null) {
            return new Payload.Damaged("条目的内容缺失");
        }
        try {
            Optional<DataKey> key = opened.computeIfAbsent(envelope.subjectId(), keys::open);
            if (key.isEmpty()) {
                return keys.isShredded(envelope.subjectId())
                        ? new Payload.Shredded()
                        : new Payload.Damaged("条目内容的密钥缺失");
            }
            SealedPayload content = SealedPayload.open(row.payload(), key.get(), envelope.caseId(), envelope.seq());
            return content.commitment().equals(envelope.commitment())
                    ? new Payload.Open(content.json())
                    : new Payload.Damaged("条目的内容与其承诺值不符");
        } catch (SealBroken e) {
            return new Payload.Damaged("条目的内容被改动，无法打开");
        }
    }
}
