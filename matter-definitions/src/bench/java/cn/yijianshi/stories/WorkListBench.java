package cn.yijianshi.stories;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A department's work list, a page of 50, with 10,000 open cases: without closed ones and with a million. */
final class WorkListBench {

    private static final int OPEN = 10_000;
    private static final int CLOSED = 1_000_000;
    private static final int LOOKS = 400;

    private final OurOffice office;
    private final JdbcClient jdbc;

    WorkListBench(OurOffice office, JdbcClient jdbc) {
        this.office = office;
        this.jdbc = jdbc;
    }

    void measure() {
        copies(OPEN, "open");
        double[] without = looks();
        copies(CLOSED, "done");
        double[] with = looks();
        MeasureCases.print("%n工作列表（%,d 件在办，一页 50 条，服务层）%n%n", OPEN);
        MeasureCases.print("| 已办结 | p50 ms | p95 ms |%n|---|---|---|%n");
        MeasureCases.print("| 0 | %.2f | %.2f |%n", percentile(without, 50), percentile(without, 95));
        MeasureCases.print("| %,d | %.2f | %.2f |%n", CLOSED, percentile(with, 50), percentile(with, 95));
    }

    /** Cases and items like one that was handled: the same rows under other ids. */
    private void copies(int count, String state) {
        String file = columns("case_file", "id", "number", "submit_key");
        String item = columns("work_item", "id", "case_id", "state", "wait_id");
        jdbc.sql("""
                        with made as (
                          insert into case_file (id, number, submit_key, %1$s)
                          select gen_random_uuid(), 'B-%2$s-' || n, 'b-%2$s-' || n, %1$s
                          from (select * from case_file order by number limit 1) one, generate_series(1, :count) n
                          returning id, number)
                        insert into work_item (id, case_id, state, wait_id, %3$s)
                        select gen_random_uuid(), made.id, '%2$s', made.number, %3$s
                        from (select * from work_item where department_id = 'market-regulation' limit 1) one, made
                        """.formatted(file, state, item)).param("count", count).update();
        jdbc.sql("analyze case_file").update();
        jdbc.sql("analyze work_item").update();
    }

    private String columns(String table, String... without) {
        return jdbc
                .sql("select column_name from information_schema.columns where table_name = :table")
                .param("table", table)
                .query(String.class)
                .list()
                .stream()
                .filter(c -> !Arrays.asList(without).contains(c))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private double[] looks() {
        double[] millis = new double[LOOKS];
        for (int warm = 0; warm < LOOKS; warm++) {
            office.look(office.market());
        }
        for (int i = 0; i < LOOKS; i++) {
            long began = System.nanoTime();
            office.look(office.market());
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[sorted.length * percent / 100];
    }
}
