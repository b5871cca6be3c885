package cn.yijianshi.ui.form;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;

/** Words and forms of a Chinese date picker: 2026-12-03, weeks from Monday. */
public final class ChineseDates {

    private ChineseDates() {}

    /** A date picker with a label. */
    public static DatePicker picker(String label) {
        DatePicker picker = new DatePicker(label);
        picker.setI18n(words());
        picker.setPlaceholder("年-月-日");
        return picker;
    }

    private static DatePicker.DatePickerI18n words() {
        return new DatePicker.DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d")
                .setMonthNames(
                        List.of("1 月", "2 月", "3 月", "4 月", "5 月", "6 月", "7 月", "8 月", "9 月", "10 月", "11 月", "12 月"))
                .setWeekdays(List.of("星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"))
                .setWeekdaysShort(List.of("日", "一", "二", "三", "四", "五", "六"))
                .setFirstDayOfWeek(1)
                .setToday("今天")
                .setCancel("取消")
                .setBadInputErrorMessage("应为有效的日期，例如 2026-03-02");
    }
}
