package cn.yijianshi.letters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import org.junit.jupiter.api.Test;

class LetterTemplateTest {

    private static final String JSON = """
            {"id": "receipt", "name": "接收回执", "title": "接收回执", "number": "{organ}收〔{year}〕{serial}号", "body": ["已收到"]}""";

    @Test
    void readsAndWritesTheSameCanonicalText() {
        LetterTemplate template = CanonicalJson.read(JSON, LetterTemplate.class);

        assertThat(template.signed()).isFalse();
        assertThat(template.tableNames()).isEmpty();
        assertThat(template.numbered("云溪审批", 2026, 7)).isEqualTo("云溪审批收〔2026〕7号");
        assertThat(CanonicalJson.write(template)).isEqualTo(CanonicalJson.write(CanonicalJson.read(JSON)));
    }
}
