package cn.yijianshi.intake;

import cn.yijianshi.forms.FormError;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The one form of an application.
 *
 * @param schema JSON Schema 2020-12 with layout hints; the same that the API serves
 * @param data what is filled in, prefilled values included
 * @param sources where prefilled values come from, by element id
 * @param errors what is wrong so far
 */
public record FormView(JsonNode schema, JsonNode data, Map<String, String> sources, List<FormError> errors) {}
