package cn.yijianshi.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles rule packs with Drools and decides situations by them. */
public final class RuleEngine {

    private final DrlGenerator generator = new DrlGenerator();

    /**
     * Compiles the packs of a release; takes seconds.
     *
     * @throws RulesNotCompiledException if the generated rules do not compile
     */
    public CompiledRules compile(Scope scope) {
        KieServices services = KieServices.get();
        // Every compilation is a module of its own, so that closing one never takes another's classes away.
        ReleaseId id = services.newReleaseId(
                "cn.yijianshi.rules", "release", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        DrlLiterals literals = new DrlLiterals();
        List<RulePack> packs = scope.packs().isEmpty()
                ? List.of(new RulePack("none", "", false, List.of(), List.of()))
                : scope.packs();
        for (RulePack pack : packs) {
            files.write(
                    "src/main/resources/yijianshi/" + literals.packageName(pack.id()) + "/rules.drl",
                    generator.generate(pack).getBytes(StandardCharsets.UTF_8));
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            services.getRepository().removeKieModule(id);
            String first = errors.getFirst().getText();
            throw new RulesNotCompiledException(
                    scope.release(), first.lines().findFirst().orElse(""));
        }
        KieContainer container = services.newKieContainer(id);
        KieBase base = container.getKieBase();
        // The repository would keep sources and classes as long as the program runs.
        services.getRepository().removeKieModule(id);
        return new CompiledRules(scope, base, container::dispose);
    }

    /** Decides a situation: a pure function of the rules and the facts. */
    public Decision decide(CompiledRules rules, Facts facts) {
        return rules.writing().write(new Deciding(rules, rules.typed(facts)).evaluate(), facts);
    }

    /** What Drools runs for a pack, to read. */
    public String drl(RulePack pack) {
        return generator.generate(pack);
    }
}
