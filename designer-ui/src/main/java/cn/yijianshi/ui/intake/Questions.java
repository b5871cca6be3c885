package cn.yijianshi.ui.intake;

import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.forms.FormField;
import cn.yijianshi.intake.GuideView;
import java.util.List;

/** A question of the guide as a field, so that guide and form have the same controls. */
final class Questions {

    private Questions() {}

    static FormField field(GuideView.Question question) {
        List<DataElement.Option> options = question.options().stream()
                .map(choice -> new DataElement.Option(choice.code(), choice.label()))
                .toList();
        return FormField.loose(
                question.id(), question.text(), type(question.type()), question.help(), question.unit(), options);
    }

    private static DataElement.Type type(String type) {
        return switch (type) {
            case "yes-no" -> DataElement.Type.YES_NO;
            case "one-of" -> DataElement.Type.ONE_OF;
            case "any-of" -> DataElement.Type.ANY_OF;
            case "number" -> DataElement.Type.NUMBER;
            case "date" -> DataElement.Type.DATE;
            default -> DataElement.Type.TEXT;
        };
    }
}
