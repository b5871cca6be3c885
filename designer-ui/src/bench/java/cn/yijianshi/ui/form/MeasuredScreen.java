package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FormSchema;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.internal.change.NodeChange;
import com.vaadin.flow.server.VaadinSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A user interface without a browser: draws a form and writes the changes that would go to the browser. */
final class MeasuredScreen {

    /** Says only that this is production; nothing else is asked while a form is drawn. */
    private static final DeploymentConfiguration PRODUCTION = (DeploymentConfiguration) Proxy.newProxyInstance(
            MeasuredScreen.class.getClassLoader(),
            new Class<?>[] {DeploymentConfiguration.class},
            (proxy, method, arguments) -> method.getReturnType() == boolean.class
                    ? method.getName().equals("isProductionMode")
                    : method.getReturnType() == int.class ? 0 : null);

    /** Draws a filled form anew; the answer in JSON. */
    String render(FormSchema schema, JsonNode data) {
        UI ui = new UI();
        ui.getInternals().setSession(new OwnSession());
        SchemaForm form = new SchemaForm(FormFiles.NOWHERE, changed -> {});
        form.show(schema, data, Map.of(), List.of());
        ui.add(form);
        UIInternals internals = ui.getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        List<NodeChange> changes = new ArrayList<>();
        internals.getStateTree().collectChanges(changes::add);
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        changes.forEach(change -> answer.add(change.toJson(internals.getConstantPool())));
        return answer.toString();
    }

    /** A session that one thread has for itself: nothing to lock. */
    private static final class OwnSession extends VaadinSession {

        OwnSession() {
            super(null);
        }

        @Override
        public DeploymentConfiguration getConfiguration() {
            return PRODUCTION;
        }

        @Override
        public void checkHasLock() {}

        @Override
        public boolean hasLock() {
            return true;
        }
    }
}
