package cn.yijianshi.forms;

/**
 * One thing wrong with form data.
 *
 * @param pointer JSON pointer into the data, e.g. {@code /drivers/0/driver-name}
 * @param element id of the data element
 * @param label its label
 * @param message what is wrong, naming the label, in Chinese
 */
public record FormError(String pointer, String element, String label, String message) {}
