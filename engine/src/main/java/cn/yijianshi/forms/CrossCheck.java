package cn.yijianshi.forms;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What several fields must be together, e.g. that a lease ends after it begins. What is not filled in breaks no check.
 *
 * @param element the field where it is told; of an item of a group, it is checked in every entry
 * @param when conditions under which it is checked; null for always
 * @param must conditions all of which must hold; a value to compare with may be {@code {reads: form.lease-begin}}
 * @param message a whole sentence
 */
public record CrossCheck(
        String id, String element, @Nullable JsonNode when, JsonNode must, String message) {}
