package cn.yijianshi.stories;

import cn.yijianshi.database.Database;
import cn.yijianshi.process.CaseSteps;
import cn.yijianshi.process.ProcessModel;
import cn.yijianshi.releases.Releases;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./yjs bench cases}: the life of a case with 1, 2, 4 and 8 clients beside Camunda alone with the same diagram and
 * hand-written JDBC, on one durable PostgreSQL in turn; then a department's work list with many closed cases.
 */
final class MeasureCases {

    private static final int[] CLIENTS = {1, 2, 4, 8};
    private static final int ROUNDS = 3;
    private static final int CASES = 16;

    private final ConfigurableApplicationContext context;
    private final OurOffice ours;
    private final JdbcClient jdbc;

    private MeasureCases(ConfigurableApplicationContext context) {
        this.context = context;
        this.ours = new OurOffice(context);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    static void main(String[] args) throws Exception {
        Path data = Files.createTempDirectory("yijianshi-bench");
        try {
            SpringApplication application = new SpringApplication(ServiceCentre.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            String[] settings = {
                "--spring.liquibase.change-log=classpath:db/changelog/changelog.yaml",
                "--spring.liquibase.analytics-enabled=false",
                "--logging.level.root=warn",
                "--yijianshi.data=" + data,
                "--yijianshi.keys.folder=" + data.resolve("keys")
            };
            try (ConfigurableApplicationContext context = application.run(settings)) {
                new MeasureCases(context).measure();
            }
        } finally {
            delete(data);
        }
    }

    private void measure() throws SQLException, InterruptedException {
        UUID reference = warmUp();
        ProcessModel drawn = context.getBean(Releases.class)
                .inForce("snack-shop", LocalDate.of(2026, 3, 2), "990102")
                .orElseThrow()
                .process();
        CaseSteps steps = context.getBean(CaseSteps.class);
        Map<String, Object> variables = SameDiagram.variables(drawn, f -> steps.holds(reference, f.id()));
        int concluded = jdbc.sql("select count(*) from work_item where case_id = :case")
                .param("case", reference)
                .query(Integer.class)
                .single();
        try (BareCamunda camunda = new BareCamunda(database("bare_camunda"), SameDiagram.of(drawn), variables);
                JdbcFloor floor = new JdbcFloor(database("jdbc_floor"), concluded)) {
            List<Contestant> contestants = List.of(ours, camunda, floor);
            print("一件办件从受理到办结，%d 个环节由人办理；每格是 %d 轮的中位数%n%n", concluded, ROUNDS);
            print("| 客户端 | | 件/秒 | 一次审批 p50 ms | p95 ms | 每件 WAL KB |%n|---|---|---|---|---|---|%n");
            contestants.forEach(c -> run(c, 1, 4));
            for (int clients : CLIENTS) {
                Map<Contestant, List<Result>> results = new LinkedHashMap<>();
                for (int round = 0; round < ROUNDS; round++) {
                    for (Contestant contestant : contestants) {
                        results.computeIfAbsent(contestant, c -> new ArrayList<>())
                                .add(run(contestant, clients, CASES));
                    }
                }
                results.forEach((contestant, of) -> print(
                        "| %d | %s | %.1f | %.1f | %.1f | %.0f |%n",
                        clients,
                        contestant.name(),
                        median(of.stream().mapToDouble(Result::perSecond)),
                        median(of.stream().mapToDouble(r -> r.percentile(50))),
                        median(of.stream().mapToDouble(r -> r.percentile(95))),
                        median(of.stream().mapToDouble(Result::walKilobytes))));
            }
        }
        new WorkListBench(ours, jdbc).measure();
    }

    /** One case, which says what is taken and how many steps there are. */
    private UUID warmUp() {
        ours.prepare(1).getFirst().handle(nanos -> {});
        return jdbc.sql("select id from case_file").query(UUID.class).single();
    }

    /** @param nanos of each approval */
    private record Result(double perSecond, long[] nanos, double walKilobytes) {

        double percentile(int percent) {
            return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
        }
    }

    private Result run(Contestant contestant, int clients, int cases) {
        List<Contestant.Handling> prepared = contestant.prepare(cases * clients);
        List<Long> approvals = java.util.Collections.synchronizedList(new ArrayList<>());
        String before = wal();
        long began = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            List<Contestant.Handling> mine = prepared.subList(client * cases, (client + 1) * cases);
            threads.add(Thread.ofPlatform().start(() -> mine.forEach(h -> h.handle(approvals::add))));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double written = jdbc.sql("select pg_wal_lsn_diff(pg_current_wal_lsn(), :before::pg_lsn)")
                .param("before", before)
                .query(Double.class)
                .single();
        long[] nanos = approvals.stream().mapToLong(n -> n).sorted().toArray();
        return new Result(prepared.size() / seconds, nanos, written / 1024 / prepared.size());
    }

    private String wal() {
        return jdbc.sql("select pg_current_wal_lsn()::text").query(String.class).single();
    }

    /** An empty database on the same server. */
    private HikariDataSource database(String name) throws SQLException {
        Database server = context.getBean(Database.class);
        String base = server.url().substring(0, server.url().lastIndexOf('/') + 1);
        try (Connection connection = DriverManager.getConnection(base + "postgres", "postgres", server.password())) {
            connection.createStatement().execute("create database " + name + " owner " + server.user());
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(base + name);
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(16);
        return pool;
    }

    static double median(java.util.stream.DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    @SuppressWarnings("SystemOut") // what the command is for
    static void print(String format, Object... values) {
        System.out.printf(format, values);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
