package cn.yijianshi.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.definitions.DefinitionFiles;
import cn.yijianshi.forms.FormValidator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An answer that cannot be true is told at the question, by the bounds of the data element it answers. */
class AnswerCheckTest {

    private static final BundleDefinition SNACK_SHOP = new DefinitionLoader()
            .load(DefinitionFiles.fromFolders(List.of(Path.of("../matter-definitions"), Path.of("../rule-packs"))))
            .bundle("snack-shop")
            .orElseThrow();

    private final AnswerCheck check = new AnswerCheck(SNACK_SHOP, new FormValidator());

    @Test
    void anAreaBelowTheElementsLeastIsRefusedInItsOwnWords() {
        assertThat(fault("premises-area", "-3").orElseThrow()).contains("经营场所建筑面积", "1");
        assertThat(fault("premises-area", "0")).isPresent();
        assertThat(fault("premises-area", "1")).isEmpty();
        assertThat(fault("premises-area", "80.5")).isEmpty();
    }

    @Test
    void anAreaAboveTheElementsMostIsRefused() {
        assertThat(fault("premises-area", "100000")).isEmpty();
        assertThat(fault("premises-area", "100000.01")).isPresent();
    }

    @Test
    void anAnswerHasTheTypeOfItsQuestion() {
        assertThat(fault("premises-area", "\"80\"")).contains("请填写数字");
        assertThat(fault("prepacked-only", "\"yes\"")).contains("请回答“是”或“否”");
        assertThat(fault("prepacked-only", "false")).isEmpty();
    }

    @Test
    void aChoiceIsOneOfThoseOffered() {
        assertThat(fault("catering-kind", "\"snack\"")).isEmpty();
        assertThat(fault("catering-kind", "\"casino\"")).contains("请选择其中一项");
        assertThat(fault("food-items", "[\"hot\",\"cold\"]")).isEmpty();
        assertThat(fault("food-items", "[\"hot\",\"hot\"]")).contains("请从选项中选择");
        assertThat(fault("food-items", "[\"opium\"]")).contains("请从选项中选择");
    }

    private Optional<String> fault(String question, String json) {
        return check.fault(SNACK_SHOP.guide().question(question).orElseThrow(), CanonicalJson.read(json));
    }
}
