package cn.yijianshi.rules;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The rows as decision tables with FEEL cells, run by Apache KIE DMN. */
final class ByKieDmn {

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final ResolvedByHand resolved;

    ByKieDmn(CompiledRules pack) {
        String xml = new DmnTables(pack, Dialect.FEEL).write();
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml))))
                .getOrElseThrow(e -> new IllegalStateException("KIE DMN does not read the tables", e));
        this.model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw new IllegalStateException(String.valueOf(model.getMessages().getFirst()));
        }
        this.resolved = new ResolvedByHand(pack);
    }

    List<ResolvedByHand.Found> evaluate(Map<String, Object> variables) {
        DMNContext context = runtime.newContext();
        variables.forEach(context::set);
        boolean[] hits = new boolean[resolved.rows()];
        for (DMNDecisionResult result : runtime.evaluateAll(model, context).getDecisionResults()) {
            if (result.hasErrors()) {
                throw new IllegalStateException(
                        String.valueOf(result.getMessages().getFirst()));
            }
            if (result.getResult() instanceof List<?> rows) {
                rows.forEach(row -> hits[((Number) row).intValue()] = true);
            }
        }
        return resolved.resolve(hits);
    }
}
