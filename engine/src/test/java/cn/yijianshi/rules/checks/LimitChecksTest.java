package cn.yijianshi.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.rules.ColumnType;
import org.junit.jupiter.api.Test;

/** Which rows about times to hand in and to decide never settle anything: with spans, parameters and limiting rows. */
class LimitChecksTest {

    private static final String AREA = "{id: area, label: 面积, reads: answer.area, type: number, unit: ㎡}";
    private static final String DAYS = """
            parameters:
              - id: days
                name: 补齐期限
                type: days
                unit: working-days
                values:
                  - {region: "990000", from: 2020-01-01, value: 4, source: 示例}
                  - {region: "990102", from: 2020-01-01, value: %d, source: 示例}
            """;

    private static CheckedTables deferrals(String parameters, String... rows) {
        String[] withMaterial = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String[] parts = rows[i].split("->");
            withMaterial[i] = "when: {" + parts[0] + "}, then: {material: mb, matter: m2, " + parts[1] + "}";
        }
        return new CheckedTables()
                .ask("area", ColumnType.NUMBER, "", "")
                .parameters(parameters)
                .table("concludes: deferral", AREA, withMaterial);
    }

    private static String within(int days) {
        return "status: allowed, within: {amount: " + days + ", unit: working-days}";
    }

    @Test
    void aLongerTimeIsPointlessWhereAShorterOneAlwaysHolds() {
        assertThat(deferrals("", "->" + within(5), "area: {above: 3}->" + within(2), "area: {above: 3}->" + within(9))
                        .told())
                .containsExactly("pointless-row p/t0/r2");
    }

    @Test
    void aTimeByParameterIsComparedRegionByRegion() {
        String byParameter = "area: {above: 3}->status: allowed, within: {parameter: days}";
        assertThat(deferrals(DAYS.formatted(9), "->" + within(5), byParameter).told())
                .isEmpty();
        assertThat(deferrals(DAYS.formatted(3), "->" + within(5), byParameter).told())
                .isEmpty();
        assertThat(deferrals(DAYS.formatted(3), "->" + within(3), byParameter).told())
                .as("4 or 3 days are never less than 3")
                .containsExactly("pointless-row p/t0/r1");
    }

    @Test
    void aLimitOfWhatNoRowAllowsIsPointlessAndSoIsOneLongerThanWhatRowsAllow() {
        String limited = "area: {above: 3}->status: limited, within: {amount: 4, unit: working-days}";
        assertThat(deferrals("", "area: {above: 3}->" + within(5), limited).told())
                .isEmpty();
        assertThat(deferrals("", "area: {atMost: 3}->" + within(5), limited).told())
                .containsExactly("pointless-row p/t0/r1");
        assertThat(deferrals("", "area: {above: 2}->" + within(4), limited).told())
                .containsExactly("pointless-row p/t0/r1");
    }

    @Test
    void anAllowingRowWithoutATimeIsNotMadePointlessByALimitingOne() {
        assertThat(deferrals(
                                "",
                                "area: {above: 3}->status: allowed",
                                "area: {above: 3}->status: limited, within: {amount: 4, unit: working-days}")
                        .told())
                .isEmpty();
    }

    @Test
    void aPromiseByParameterIsComparedToo() {
        CheckedTables tables = new CheckedTables()
                .ask("area", ColumnType.NUMBER, "", "")
                .parameters(DAYS.formatted(3))
                .table(
                        "concludes: time-limit",
                        AREA,
                        "when: {}, then: {matter: m2, promised: {amount: 3, unit: working-days}}",
                        "when: {area: {above: 3}}, then: {matter: m2, promised: {parameter: days}}");
        assertThat(tables.told()).containsExactly("pointless-row p/t0/r1");
    }
}
