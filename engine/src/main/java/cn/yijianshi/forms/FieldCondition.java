package cn.yijianshi.forms;

import tools.jackson.databind.JsonNode;

/**
 * What becomes of a field when other fields hold something. Of several that hold for one field the strictest wins:
 * required, then shown, then hidden. A field with conditions to be shown is hidden while none of them holds.
 *
 * @param element a field, or an item of a group; then {@code form.x} reads the same entry's x
 * @param when conditions as rule tables write them ({@code reads, type, is}), all of which must hold
 */
public record FieldCondition(String element, Need.Status status, JsonNode when) {}
