package cn.yijianshi.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of the work list, shown by {@code ?}. */
final class ShortcutList extends Dialog {

    private static final Map<String, String> KEYS = keys();

    ShortcutList() {
        setId("shortcuts");
        setHeaderTitle("快捷键");
        DescriptionList list = new DescriptionList();
        list.addClassName("shortcut-list");
        KEYS.forEach((key, what) -> {
            list.add(new DescriptionList.Term(key));
            list.add(new DescriptionList.Description(what));
        });
        add(list);
        Button close = new Button("知道了", e -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("↑ ↓", "上一件、下一件");
        keys.put("回车", "领取；已领取的，转到意见");
        keys.put("Ctrl+回车", "按主要结论办结，随后打开下一件");
        keys.put("Esc", "回到列表");
        keys.put("/", "筛选");
        keys.put("?", "这张表");
        return keys;
    }
}
