package cn.yijianshi.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.Base64;
import java.util.function.Consumer;

/** A place to write by hand. What was written comes as a PNG picture when it is confirmed; nothing where it is empty. */
@Tag("yjs-signature-pad")
@JavaScript("context://assets/signature-pad.js")
final class SignaturePad extends Component {

    private static final String PICTURE = "data:image/png;base64,";
    private static final int LONGEST = 700_000;

    SignaturePad(Consumer<byte[]> confirmed) {
        getElement()
                .addEventListener(
                        "signed",
                        event -> confirmed.accept(picture(
                                event.getEventData().path("event.detail").asString(""))))
                .addEventData("event.detail");
    }

    void confirm() {
        getElement().callJsFunction("confirm");
    }

    void clear() {
        getElement().callJsFunction("clear");
    }

    private static byte[] picture(String url) {
        boolean fits = url.startsWith(PICTURE) && url.length() < LONGEST;
        try {
            return fits ? Base64.getDecoder().decode(url.substring(PICTURE.length())) : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
