package cn.yijianshi.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A host that writes each question into a table, in the transaction it is asked in, and answers as it was told. */
final class NotingHost implements CaseSteps {

    private final JdbcClient database;
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Map<UUID, CountDownLatch> awaited = new ConcurrentHashMap<>();

    NotingHost(JdbcClient database) {
        this.database = database;
    }

    static void createTable(JdbcClient database) {
        database.sql("create table note (id serial, case_id uuid, element text, wait_id text)")
                .update();
    }

    /** These steps are done at once. */
    NotingHost doing(String... elements) {
        done.addAll(List.of(elements));
        return this;
    }

    /** The conditions of these flows hold. */
    NotingHost opening(String... flows) {
        open.addAll(List.of(flows));
        return this;
    }

    /** Entering these steps throws, after the note was written. */
    NotingHost failingAt(String... elements) {
        failing.addAll(List.of(elements));
        return this;
    }

    /** Nothing fails any more. */
    void mend() {
        failing.clear();
    }

    /** Nothing fails, and every step waits. */
    void reset() {
        failing.clear();
        done.clear();
    }

    @Override
    public StepEntry entered(UUID caseId, String elementId, String waitId) {
        note(caseId, elementId, waitId);
        if (failing.contains(elementId)) {
            throw new IllegalArgumentException("The host fails at " + elementId);
        }
        return done.contains(elementId) ? StepEntry.DONE : StepEntry.WAIT;
    }

    @Override
    public boolean holds(UUID caseId, String flowId) {
        return open.contains(flowId);
    }

    @Override
    public void ended(UUID caseId) {
        note(caseId, "(ended)", "");
        awaited.getOrDefault(caseId, new CountDownLatch(0)).countDown();
    }

    /** Counts down when the case ends. */
    CountDownLatch whenEnded(UUID caseId) {
        return awaited.computeIfAbsent(caseId, id -> new CountDownLatch(1));
    }

    /** Elements a case was in, in that order. */
    List<String> visited(UUID caseId) {
        return database.sql("select element from note where case_id = ? order by id")
                .param(caseId)
                .query(String.class)
                .list();
    }

    /** The latest wait of a case at an element. */
    String waitAt(UUID caseId, String element) {
        return database.sql("select wait_id from note where case_id = ? and element = ? order by id desc limit 1")
                .params(caseId, element)
                .query(String.class)
                .single();
    }

    private void note(UUID caseId, String element, String waitId) {
        database.sql("insert into note (case_id, element, wait_id) values (?, ?, ?)")
                .params(caseId, element, waitId)
                .update();
    }
}
