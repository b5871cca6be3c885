package cn.yijianshi.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.workbooks.SheetLayout;
import cn.yijianshi.workbooks.SheetLayout.Column;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatterSectionTest {

    @Test
    void everyElementOfAMatterStandsInOneSection() {
        List<String> placed =
                MatterSection.ALL.stream().flatMap(s -> s.elements().stream()).toList();
        List<String> all = Stream.concat(
                        MatterSection.matter().columns().stream()
                                .filter(c -> !c.ofVersion())
                                .map(Column::pointer),
                        SheetLayout.of(EntryKind.MATTER).stream()
                                .filter(s -> !s.isEntry())
                                .map(SheetLayout::list))
                .toList();
        assertThat(placed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aPlaceInAFileIsToldInTheWordsOfTheScreen() {
        assertThat(MatterSection.label("/promised/amount")).isEqualTo("承诺办结时限");
        assertThat(MatterSection.label("/promised")).isEqualTo("承诺办结时限");
        assertThat(MatterSection.label("/steps/2/name")).isEqualTo("办理流程第 3 项环节");
        assertThat(MatterSection.label("/materials/0/basis")).isEqualTo("申请材料第 1 项要求提供依据");
        assertThat(MatterSection.label("/fee/items")).isEqualTo("收费项目");
        assertThat(MatterSection.label("")).isEmpty();
    }
}
