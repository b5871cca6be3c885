package cn.yijianshi.stories;

import cn.yijianshi.cases.WorkItemLine;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product's own services, with everything they write: ledger, clocks, records of letters and of results. */
final class OurOffice implements Contestant {

    private final Office office;
    private final WorkList work;
    private final JdbcClient jdbc;
    private final Map<String, Actor> people = new HashMap<>();

    OurOffice(ApplicationContext context) {
        this.work = context.getBean(WorkList.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.office = new Office(context.getBean(CurrentActor.class), context.getBean(Intake.class), work);
        for (Actor person : List.of(office.market, office.urban, office.fire, office.tobacco)) {
            person.departmentId().ifPresent(d -> people.put(d, person));
        }
    }

    @Override
    public String name() {
        return "一件事";
    }

    @Override
    public List<Handling> prepare(int cases) {
        List<Handling> prepared = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            UUID draft = office.application(
                    "92990000MA0DEMQ27T",
                    "南溪区石榴小吃店",
                    Map.of(
                            "catering-kind", "\"restaurant\"",
                            "premises-area", "320",
                            "signage", "true",
                            "signage-area", "6",
                            "sells-cigarettes", "true",
                            "chosen", "true"));
            office.fillForm(draft);
            office.takeEverythingOnPaper(draft);
            prepared.add(approval -> handle(draft, approval));
        }
        return prepared;
    }

    private void handle(UUID draft, LongConsumer approval) {
        UUID caseId = office.accepted(draft).caseId();
        while (!closed(caseId)) {
            List<Waiting> waiting = waiting(caseId);
            if (waiting.isEmpty()) {
                // An automatic step, which runs after the transaction that reached it.
                LockSupport.parkNanos(200_000);
            }
            for (Waiting item : waiting) {
                Actor person = people.getOrDefault(item.department(), office.clerk);
                long began = System.nanoTime();
                office.as(person, () -> work.claim(item.id()));
                office.as(person, () -> work.complete(item.id(), conclusion(item), "符合条件"));
                if (people.containsKey(item.department())) {
                    approval.accept(System.nanoTime() - began);
                }
            }
        }
    }

    private record Waiting(UUID id, String kind, String department) {}

    private final Map<String, String> conclusions = new java.util.concurrent.ConcurrentHashMap<>();

    /** The first conclusion offered; read once for each kind of step, as a screen that is open already would have it. */
    private String conclusion(Waiting item) {
        return conclusions.computeIfAbsent(
                item.kind() + item.department(),
                k -> office.as(
                        people.getOrDefault(item.department(), office.clerk),
                        () -> work.open(item.id()).conclusions().getFirst().code()));
    }

    private List<Waiting> waiting(UUID caseId) {
        return jdbc.sql("select id, kind, department_id from work_item where case_id = :case and state = 'open'")
                .param("case", caseId)
                .query((rs, row) -> new Waiting(
                        rs.getObject("id", UUID.class), rs.getString("kind"), rs.getString("department_id")))
                .list();
    }

    private boolean closed(UUID caseId) {
        return jdbc.sql("select state = 'closed' from case_file where id = :case")
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }

    /** One look at a department's list, a page of 50. */
    List<WorkItemLine> look(Actor person) {
        return office.as(person, () -> work.items(WorkList.Filter.DEPARTMENT));
    }

    Actor market() {
        return office.market;
    }
}
