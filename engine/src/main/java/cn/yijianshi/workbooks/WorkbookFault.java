package cn.yijianshi.workbooks;

import cn.yijianshi.definitions.Fault;

/**
 * Something in a workbook that has to be mended.
 *
 * @param severity only errors keep the workbook out
 * @param sheet name of the sheet; empty where the file itself is meant
 * @param cell as Excel names it, such as C5; empty where the sheet is meant
 * @param message what is wrong
 * @param mend what to do
 */
public record WorkbookFault(Fault.Severity severity, String sheet, String cell, String message, String mend) {

    static WorkbookFault error(String sheet, String cell, String message, String mend) {
        return new WorkbookFault(Fault.Severity.ERROR, sheet, cell, message, mend);
    }

    boolean stops() {
        return severity == Fault.Severity.ERROR;
    }
}
