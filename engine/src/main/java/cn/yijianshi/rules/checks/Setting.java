package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where tables are used: which questions are asked in which order, by whom, where and since when. It bounds the
 * situations in which the tables have to be right.
 *
 * @param guide the questions in the order they are asked
 * @param partyKinds kinds of party by role
 * @param regions codes of the regions, with all within
 * @param from first law date
 */
public record Setting(
        Scope scope,
        List<GuideQuestion> guide,
        Map<String, List<String>> partyKinds,
        List<String> regions,
        LocalDate from) {

    public Setting {
        guide = List.copyOf(guide);
        partyKinds = java.util.Collections.unmodifiableMap(new TreeMap<>(partyKinds));
        regions = List.copyOf(regions);
    }

    Optional<GuideQuestion> question(String id) {
        return guide.stream().filter(q -> q.id().equals(id)).findFirst();
    }
}
