package cn.yijianshi.intake;

/**
 * Something that keeps an application from being accepted.
 *
 * @param step the step of intake where it is mended: {@code parties, guide, form, materials}
 * @param target id of the field, question or material
 * @param label its label
 * @param message what is wrong and what to do, in Chinese
 */
public record FieldProblem(String step, String target, String label, String message) {}
