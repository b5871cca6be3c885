package cn.yijianshi.ui.form;

import cn.yijianshi.forms.FormSchema;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.internal.change.NodeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ArrayNode;

/** A user interface without a browser: draws a form and writes the changes that would go to the browser. */
final class MeasuredScreen {

    /** Draws a filled form anew; the answer in JSON. */
    String render(FormSchema schema, JsonNode data) {
        UI ui = new UI();
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
}
