package cn.yijianshi.bundle;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.rules.Scope;
import cn.yijianshi.rules.SwitchedOff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules of a bundle are compiled for. */
public final class ReleaseScope {

    private ReleaseScope() {}

    /**
     * The scope of a definition.
     *
     * @param release hash of the release, or empty before there is one
     */
    public static Scope of(String release, BundleDefinition definition) {
        List<Scope.Member> members = definition.bundle().matters().stream()
                .map(m -> new Scope.Member(
                        m.matter(),
                        switch (m.applies()) {
                            case ALWAYS -> Scope.Mode.ALWAYS;
                            case BY_RULE -> Scope.Mode.BY_RULE;
                            case OPTIONAL -> Scope.Mode.OPTIONAL;
                        }))
                .toList();
        Map<String, Map<String, String>> options = new HashMap<>();
        definition.guide().questions().forEach(q -> {
            Map<String, String> labels = new HashMap<>();
            definition.options(q).forEach((DataElement.Option o) -> labels.put(o.code(), o.label()));
            if (!labels.isEmpty()) {
                options.put("answer." + q.id(), labels);
            }
        });
        return new Scope(
                release,
                definition.catalogue(),
                members,
                definition.packs(),
                options,
                definition.bundle().policiesOff().stream()
                        .map(p -> new SwitchedOff(
                                definition.bundle().id(), p.policy(), p.reason(), p.basis(), p.toConfirm()))
                        .toList());
    }
}
