package cn.yijianshi.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/**
 * Shows a BPMN 2.0 diagram, drawn by bpmn-js, to read: it can be dragged and zoomed, by keyboard too, and not changed.
 * The diagram needs its graphical part (BPMN DI). The sign of bpmn.io stays visible, as its licence asks.
 */
@Tag("yjs-bpmn-viewer")
@JsModule("./bpmn-viewer.js")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
public final class BpmnViewer extends Component implements HasSize {

    /** An empty viewer as large as its container allows. */
    public BpmnViewer() {
        setSizeFull();
    }

    /**
     * Draws a diagram in place of the one before it. Where it cannot be drawn, the viewer says so instead.
     *
     * @param xml BPMN 2.0 XML with its diagram
     */
    public void setDiagram(String xml) {
        getElement().setProperty("xml", xml);
    }

    /**
     * Shows how far a case is: what is done, and where it stands.
     *
     * @param visited ids of the steps that are done, as in the BPMN file; unknown ones are passed over
     * @param active ids of the steps that wait
     */
    public void setMarkers(Iterable<String> visited, Iterable<String> active) {
        getElement().setProperty("visited", String.join(" ", visited));
        getElement().setProperty("active", String.join(" ", active));
    }
}
