package cn.yijianshi.releases;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.canonical.Hash;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Facts;

/**
 * A decision as it is recorded: with the facts the release's tables read, and no others, and the hash of its canonical
 * bytes. Replay evaluates the facts again on the release named in the decision and must get the same hash.
 */
public record DecisionRecord(Facts facts, Decision decision, Hash hash) {

    public static DecisionRecord of(Facts facts, Decision decision) {
        return new DecisionRecord(facts, decision, CanonicalJson.hash(decision));
    }
}
