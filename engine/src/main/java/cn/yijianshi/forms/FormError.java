package cn.yijianshi.forms;

/**
 * What is wrong with a field of a form.
 *
 * @param pointer JSON pointer into the data, e.g. {@code /drivers/1/driver-name}; empty for the form as a whole
 * @param element id of the data element; empty for the form as a whole
 * @param label what the field is called
 * @param message a whole sentence in Chinese that names the field
 */
public record FormError(String pointer, String element, String label, String message) {}
