package cn.yijianshi.intake;

import cn.yijianshi.bundle.Guide;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.rules.Condition;
import java.util.List;
import java.util.Map;

/** Conditions of guide questions as the rules read them. They were checked before the release was made. */
final class GuideConditions {

    private GuideConditions() {}

    static List<Condition> of(LoadedRelease release, Guide.Question question) {
        if (question.when() == null) {
            return List.of();
        }
        Faults faults = new Faults();
        ParsedFile place =
                new ParsedFile("guide.yaml", "guide", CanonicalJson.mapper().valueToTree(question.when()), Map.of());
        List<Condition> conditions = Condition.read(place, "", place.tree(), faults);
        if (faults.hasErrors()) {
            throw new IllegalStateException("Release " + release.hash() + ": " + faults.all());
        }
        return conditions;
    }
}
