package cn.yijianshi.adoption;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.catalogue.TimeSpan;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether an adopter's value can stand beside what it inherits. */
final class Standing {

    private final Snapshot original;
    private final SortedMap<Element, Sourced> inherited;

    /** @param inherited the original's values, with those of the adopters above */
    Standing(Snapshot original, SortedMap<Element, Sourced> inherited) {
        this.original = original;
        this.inherited = inherited;
    }

    /** What stands there without the adopter. */
    Optional<Sourced> inherited(Element element) {
        return Optional.ofNullable(inherited.get(element));
    }

    /** Why it cannot, as a sentence without its full stop; empty where it can. */
    Optional<String> objection(LocalValue value) {
        return Optional.ofNullable(
                switch (value) {
                    case LocalValue.Contact contact -> matter(contact.matter());
                    case LocalValue.ShorterPromise promise -> promise(promise);
                    case LocalValue.AddedMaterial added -> material(added);
                    case LocalValue.ParameterValue parameter -> parameter(parameter);
                });
    }

    private @Nullable String matter(String matter) {
        return original.matters().contains(matter) ? null : "原件不含事项“" + matter + "”";
    }

    private @Nullable String promise(LocalValue.ShorterPromise local) {
        Sourced there = inherited.get(local.element());
        if (there == null) {
            return "原件不含事项“" + local.matter() + "”";
        }
        TimeSpan original = CanonicalJson.mapper().treeToValue(there.value(), TimeSpan.class);
        if (local.span().unit() != original.unit()) {
            return "原件的承诺时限按" + original.unit().label() + "计，本地的按"
                    + local.span().unit().label() + "计，不能比较";
        }
        return local.span().amount() <= original.amount()
                ? null
                : "本地承诺 " + local.span().words() + "，长于原件承诺的 " + original.words();
    }

    private @Nullable String material(LocalValue.AddedMaterial added) {
        String material = added.requirement().material();
        if (inherited.containsKey(added.element())) {
            return "原件已要求材料“" + material + "”";
        }
        if (!original.materials().contains(material)) {
            return "材料目录中没有在用的“" + material + "”";
        }
        return matter(added.matter());
    }

    private @Nullable String parameter(LocalValue.ParameterValue local) {
        String type = original.parameterTypes().get(local.pack() + "/" + local.parameter());
        if (type == null) {
            return "原件的规则没有参数“" + local.pack() + "/" + local.parameter() + "”";
        }
        return fits(local.value(), type) ? null : "参数“" + local.parameter() + "”的值与类型 " + type + " 不符";
    }

    private static boolean fits(JsonNode value, String type) {
        return switch (type) {
            case "text" -> value.isString() && !value.stringValue().isBlank();
            case "yes-no" -> value.isBoolean();
            case "date" -> value.isString() && isDate(value.stringValue());
            case "days" ->
                value.isNumber() && isWhole(value) && value.decimalValue().signum() >= 0;
            case "money" -> value.isNumber() && value.decimalValue().signum() >= 0;
            default -> value.isNumber();
        };
    }

    private static boolean isWhole(JsonNode value) {
        return value.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
