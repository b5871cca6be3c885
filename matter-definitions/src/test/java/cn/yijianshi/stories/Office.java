package cn.yijianshi.stories;

import cn.yijianshi.cases.CaseView;
import cn.yijianshi.cases.Cases;
import cn.yijianshi.cases.CompleteOutcome;
import cn.yijianshi.cases.WorkItemLine;
import cn.yijianshi.cases.WorkList;
import cn.yijianshi.intake.ChecklistView;
import cn.yijianshi.intake.FormView;
import cn.yijianshi.intake.GuideView;
import cn.yijianshi.intake.Intake;
import cn.yijianshi.intake.PartyEntry;
import cn.yijianshi.intake.SubmitOutcome;
import cn.yijianshi.security.Actor;
import cn.yijianshi.security.CurrentActor;
import cn.yijianshi.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service centre with its people, for stories: what they do reads as sentences. */
final class Office {

    static final JsonMapper JSON = JsonMapper.shared();

    final Actor clerk = person("林知秋", Role.CLERK, null);
    final Actor market = person("沈若溪", Role.APPROVER, "market-regulation");
    final Actor urban = person("陆一帆", Role.APPROVER, "urban-management");
    final Actor fire = person("秦朗", Role.APPROVER, "fire-rescue");
    final Actor tobacco = person("叶青禾", Role.APPROVER, "tobacco");
    final Actor drug = person("温景然", Role.APPROVER, "drug-regulation");
    final Actor device = person("周砚池", Role.APPROVER, "city-drug-regulation");
    final Actor insurance = person("许南乔", Role.APPROVER, "medical-security");
    final Actor auditor = person("江慎言", Role.AUDITOR, null);

    private final CurrentActor actors;
    private final Intake intake;
    private final WorkList work;

    Office(CurrentActor actors, Intake intake, WorkList work) {
        this.actors = actors;
        this.intake = intake;
        this.work = work;
    }

    static Actor person(String name, Role role, @org.jspecify.annotations.Nullable String department) {
        return new Actor(UUID.randomUUID(), name, name, Set.of(role), Optional.ofNullable(department), "990100");
    }

    <T> T as(Actor actor, Callable<T> does) {
        return actors.callAs(actor, () -> {
            try {
                return does.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Begins an application of a snack shop and answers the guide; what is not named is answered with no. */
    UUID application(String creditCode, String name, Map<String, String> answers) {
        return application(
                "snack-shop",
                "990102",
                new PartyEntry("applicant", "individual-business", name, creditCode, "19900000001"),
                answers);
    }

    /** Begins an application and answers the guide; what is not named is answered with no. */
    UUID application(String bundle, String region, PartyEntry applicant, Map<String, String> answers) {
        return as(clerk, () -> {
            UUID draft = intake.begin(bundle, region);
            intake.saveParties(draft, List.of(applicant));
            GuideView guide = intake.guide(draft);
            while (guide.open() > 0) {
                guide = answerNext(draft, guide, answers);
            }
            return draft;
        });
    }

    private GuideView answerNext(UUID draft, GuideView guide, Map<String, String> answers) {
        for (GuideView.Page page : guide.pages()) {
            for (GuideView.Question question : page.questions()) {
                if (question.answer() == null) {
                    String json = answers.getOrDefault(question.id(), usual(question));
                    return intake.answer(draft, question.id(), JSON.readTree(json));
                }
            }
        }
        GuideView.OptionalMatter matter = guide.optional().stream()
                .filter(o -> o.chosen() == null)
                .findFirst()
                .orElseThrow();
        return intake.choose(
                draft, matter.matter(), answers.getOrDefault("chosen", "false").equals("true"));
    }

    private static String usual(GuideView.Question question) {
        return switch (question.type()) {
            case "yes-no" -> "false";
            case "number" -> "60";
            case "one-of" -> "\"" + question.options().getFirst().code() + "\"";
            case "any-of" -> "[\"" + question.options().getFirst().code() + "\"]";
            default -> "\"无\"";
        };
    }

    /** Fills in what the form asks, with values that are right for each field. */
    void fillForm(UUID draft) {
        as(clerk, () -> {
            FormView form = intake.form(draft);
            ObjectNode data = (ObjectNode) form.data().deepCopy();
            for (JsonNode name : form.schema().path("required")) {
                if (!data.has(name.asString())) {
                    data.set(
                            name.asString(),
                            sample(
                                    name.asString(),
                                    form.schema().path("properties").path(name.asString())));
                }
            }
            return intake.saveForm(draft, data);
        });
    }

    private static JsonNode sample(String id, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        if (schema.has("oneOf")) {
            return schema.path("oneOf").get(0).path("const");
        }
        return switch (schema.path("type").asString("")) {
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "number", "integer" ->
                JSON.getNodeFactory()
                        .numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "array" -> {
                var items = JSON.createArrayNode();
                JsonNode item = schema.path("items");
                yield item.has("enum")
                        ? items.add(item.path("enum").get(0))
                        : item.has("oneOf")
                                ? items.add(item.path("oneOf").get(0).path("const"))
                                : items;
            }
            default -> JSON.getNodeFactory().stringNode(text(id, schema));
        };
    }

    private static String text(String id, JsonNode schema) {
        String check = schema.path("check").asString("");
        if (check.equals("id-card") || id.endsWith("id-number")) {
            return "990000199001010017";
        }
        if (check.equals("credit-code")) {
            return "92990000MA0DEMQ27T";
        }
        if (id.endsWith("phone")) {
            return "19900000001";
        }
        if (id.endsWith("account")) {
            return "6200000000000000001";
        }
        return schema.path("format").asString("").equals("date") ? "2030-12-31" : "石榴小吃";
    }

    /** Takes every material that is still missing on paper, complete. */
    ChecklistView takeEverythingOnPaper(UUID draft) {
        return as(clerk, () -> {
            ChecklistView list = intake.checklist(draft);
            for (ChecklistView.Line line : list.lines()) {
                if (line.state().equals("missing")) {
                    list = intake.receivePaper(draft, line.material(), true, Math.max(1, line.copies()));
                }
            }
            return list;
        });
    }

    SubmitOutcome.Accepted accepted(UUID draft) {
        SubmitOutcome outcome = as(clerk, () -> intake.submit(draft, "key-" + draft));
        if (outcome instanceof SubmitOutcome.Accepted accepted) {
            return accepted;
        }
        throw new AssertionError(outcome.toString());
    }

    /** The first item of a person for a case; automatic checks run after the acceptance is committed. */
    WorkItemLine waitForWork(Actor actor, UUID caseId) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < end) {
            List<WorkItemLine> open = workOf(actor, caseId);
            if (!open.isEmpty()) {
                return open.getFirst();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("No work for " + actor.displayName());
    }

    /** Prints every letter the case has, and keeps them to be looked at, as screens are. */
    Map<String, byte[]> letters(Cases cases, CaseView view) {
        Map<String, byte[]> printed = new TreeMap<>();
        for (CaseView.LetterLine letter : view.letters()) {
            byte[] pdf = as(clerk, () -> cases.letter(view.summary().id(), letter.letter()));
            printed.put(letter.letter(), pdf);
            try {
                Path folder = Files.createDirectories(
                        Path.of("target", "letters", view.summary().number()));
                Files.write(folder.resolve(letter.letter().replace(':', '-') + ".pdf"), pdf);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return printed;
    }

    /** The open items of a person for one case. */
    List<WorkItemLine> workOf(Actor actor, UUID caseId) {
        return as(actor, () -> work.items(WorkList.Filter.DEPARTMENT).stream()
                .filter(i -> i.caseId().equals(caseId))
                .toList());
    }

    /** The person concludes all their open steps of the case with the first conclusion offered. */
    int concludeAll(Actor actor, UUID caseId) {
        int done = 0;
        List<WorkItemLine> open = workOf(actor, caseId);
        while (!open.isEmpty()) {
            WorkItemLine item = open.getFirst();
            CompleteOutcome outcome = as(actor, () -> {
                work.claim(item.id());
                return work.complete(
                        item.id(), work.open(item.id()).conclusions().getFirst().code(), "符合条件");
            });
            if (!(outcome instanceof CompleteOutcome.Completed)) {
                throw new AssertionError(item.step() + ": " + outcome);
            }
            done++;
            open = workOf(actor, caseId);
        }
        return done;
    }
}
