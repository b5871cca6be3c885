package cn.yijianshi.forms;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.DataElement;
import cn.yijianshi.catalogue.DataElement.Type;
import cn.yijianshi.definitions.Faults;
import cn.yijianshi.definitions.ParsedFile;
import cn.yijianshi.rules.Condition;
import cn.yijianshi.rules.FactPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds in the conditions and checks of a bundle's form what could never be judged, before it is released. */
final class FormConditionChecks {

    private final ParsedFile file;
    private final Catalogue catalogue;
    private final Faults faults;

    /** What each element's being shown, or its value, depends on. */
    private final Map<String, Set<String>> needs = new TreeMap<>();

    FormConditionChecks(ParsedFile file, Catalogue catalogue, Faults faults) {
        this.file = file;
        this.catalogue = catalogue;
        this.faults = faults;
    }

    void check() {
        JsonNode form = file.tree().path("form");
        int index = 0;
        for (JsonNode condition : form.path("conditions")) {
            String at = "/form/conditions/" + index++;
            element(condition, at);
            Set<String> read = conditions(condition.path("when"), at + "/when");
            needs.computeIfAbsent(condition.path("element").asString(""), e -> new TreeSet<>())
                    .addAll(read);
        }
        index = 0;
        Set<String> ids = new HashSet<>();
        for (JsonNode check : form.path("checks")) {
            String at = "/form/checks/" + index++;
            element(check, at);
            if (!ids.add(check.path("id").asString(""))) {
                faults.error(
                        file,
                        at + "/id",
                        "duplicate-id",
                        "核对编号“" + check.path("id").asString("") + "”重复",
                        "换一个编号");
            }
            conditions(check.path("when"), at + "/when");
            conditions(check.path("must"), at + "/must");
        }
        catalogue.elements().forEach(e -> {
            if (e.compute() != null) {
                Set<String> inputs = needs.computeIfAbsent(e.id(), id -> new TreeSet<>());
                e.compute().of().forEach(path -> FactPath.parse(path).ifPresent(p -> inputs.addAll(elements(p))));
            }
        });
        circles();
    }

    private void element(JsonNode at, String pointer) {
        String id = at.path("element").asString("");
        if (catalogue.element(id).isEmpty()) {
            faults.error(file, pointer + "/element", "unknown-id", "没有数据元“" + id + "”", "改正编号，或在目录中加上它");
        }
    }

    /** Reads conditions as they will be read, with a sample in the place of other fields; the elements they read. */
    private Set<String> conditions(JsonNode when, String at) {
        Set<String> read = new TreeSet<>();
        int index = 0;
        for (JsonNode condition : when) {
            String pointer = at + "/" + index++;
            String type = condition.path("type").asString("");
            path(condition.path("reads").asString(""), type, pointer + "/reads", read);
            if (condition.has("heads")) {
                path(condition.path("heads").asString(""), type, pointer + "/heads", read);
            }
            List<String> referred = new ArrayList<>();
            JsonNode sampled =
                    FormConditions.filled(JsonNodeFactory.instance.arrayNode().add(condition), path -> {
                        referred.add(path);
                        return sample(type);
                    });
            referred.forEach(path -> path(path, type, pointer + "/is", read));
            Faults found = new Faults();
            Condition.read(new ParsedFile(file.path(), file.kind(), sampled, Map.of()), "", sampled, found);
            found.all()
                    .forEach(f -> faults.error(
                            file, pointer + f.element().replaceFirst("^/0", ""), f.code(), f.message(), f.mend()));
        }
        return read;
    }

    private void path(String text, String columnType, String at, Set<String> read) {
        Optional<FactPath> parsed = FactPath.parse(text);
        if (parsed.isEmpty()) {
            return; // told by the reader
        }
        FactPath path = parsed.get();
        if (path instanceof FactPath.LawDate) {
            return;
        }
        List<String> named = elements(path);
        if (named.isEmpty()) {
            faults.error(
                    file,
                    at,
                    "not-on-form",
                    "表单的条件只能读表单里的内容，不能读“" + text + "”",
                    "写成 form.数据元、group.组.数据元 或 law-date；按引导的回答显示字段，请写规则表（concludes: field）");
        }
        for (String id : named) {
            Optional<DataElement> element = catalogue.element(id);
            if (element.isEmpty()) {
                faults.error(file, at, "unknown-element", "没有数据元“" + id + "”", "改正编号，或在目录中加上它");
            }
            boolean value = !(path instanceof FactPath.Group) && id.equals(named.getLast());
            if (value && element.isPresent() && !fits(element.get().type(), columnType)) {
                faults.error(
                        file,
                        at,
                        "type-mismatch",
                        "“" + element.get().name() + "”不能按 " + columnType + " 比较",
                        "把 type 改成与数据元相符的类型");
            }
        }
        read.addAll(named);
    }

    private static List<String> elements(FactPath path) {
        return switch (path) {
            case FactPath.Form form -> List.of(form.element());
            case FactPath.GroupElement entry -> List.of(entry.group(), entry.element());
            case FactPath.Group group -> List.of(group.group());
            default -> List.of();
        };
    }

    private static boolean fits(Type element, String columnType) {
        return switch (columnType) {
            case "yes-no" -> element == Type.YES_NO;
            case "one-of" -> element == Type.ONE_OF;
            case "any-of" -> element == Type.ANY_OF;
            case "number" -> element == Type.NUMBER || element == Type.MONEY || element == Type.COMPUTED;
            case "date", "age" -> element == Type.DATE;
            case "region" -> element == Type.REGION;
            case "text" ->
                Set.of(
                                Type.TEXT,
                                Type.LONG_TEXT,
                                Type.ADDRESS,
                                Type.PERSON_NAME,
                                Type.ORGANISATION_NAME,
                                Type.IDENTIFIER,
                                Type.BANK_ACCOUNT,
                                Type.PHONE)
                        .contains(element);
            default -> false;
        };
    }

    private static JsonNode sample(String type) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (type) {
            case "date" -> json.stringNode("2026-01-01");
            case "number", "age" -> json.numberNode(1);
            default -> json.stringNode("x");
        };
    }

    private void circles() {
        for (String element : needs.keySet()) {
            if (reaches(element, element, new HashSet<>())) {
                faults.error(
                        file,
                        "/form/conditions",
                        "circular-conditions",
                        "“" + catalogue.element(element).map(DataElement::name).orElse(element)
                                + "”是否显示、或它的计算结果，绕了一圈又取决于它自己",
                        "去掉其中一个条件");
                return;
            }
        }
    }

    private boolean reaches(String from, String wanted, Set<String> seen) {
        for (String next : needs.getOrDefault(from, Set.of())) {
            if (next.equals(wanted) || (seen.add(next) && reaches(next, wanted, seen))) {
                return true;
            }
        }
        return false;
    }
}
