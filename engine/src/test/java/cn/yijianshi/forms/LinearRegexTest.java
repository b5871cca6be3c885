package cn.yijianshi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearRegexTest {

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|a)*$", "^(.*a){12}$", "^([a-zA-Z]+)*$", "(x+x+)+y"})
    void aHundredThousandCharactersDoNotOccupyTheMachine(String evil) {
        String text = "a".repeat(100_000) + "!";
        var pattern = new LinearRegex().getRegularExpression(evil);
        assertThat(new FormValidator()
                        .validateField(Elements.asking("plate"), "plate", Elements.json("'" + text + "'")))
                .hasSize(1);

        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) { // the fastest of five, so that a busy machine does not decide
            long start = System.nanoTime();
            boolean found = pattern.matches(text);
            fastest = Math.min(fastest, System.nanoTime() - start);
            assertThat(found).isTrue(); // left to maxLength, which refuses it
        }
        assertThat(fastest).isLessThan(50_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|a)*$", "^([a-zA-Z]+)*$", "(x+x+)+y"})
    void theLongestPermittedTextIsMatchedInLinearTime(String evil) {
        String text = "a".repeat(FormLimits.MAX_LONG_TEXT - 1) + "!";
        var pattern = new LinearRegex().getRegularExpression(evil);
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            assertThat(pattern.matches(text)).isFalse();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertThat(fastest).isLessThan(50_000_000L);
    }

    @Test
    void saysWhyAPatternCannotBeUsed() {
        assertThat(LinearRegex.fault("(?=a)b").orElseThrow()).startsWith("正则表达式不能用线性时间的引擎（RE2）编译");
        assertThat(LinearRegex.fault("(a)\\1")).isPresent();
        assertThat(LinearRegex.fault("[a")).isPresent();
        assertThat(LinearRegex.fault("((a{100}){100}){100}")).contains("正则表达式中的重复次数太多");
        assertThat(LinearRegex.fault("a".repeat(301))).contains("正则表达式超过 300 个字符");
        assertThat(List.of("[A-Z]{2}[0-9]{6}", "\\p{Han}+", "^\\d+$"))
                .allSatisfy(p -> assertThat(LinearRegex.fault(p)).isEmpty());
    }
}
