package cn.yijianshi.ui.approval;

import com.vaadin.flow.component.Component;

/**
 * The keys of the work list beside those of its parts. Keys that are also letters are only heard outside of fields, so
 * that nobody's typing is taken away.
 */
final class WorkKeys {

    private static final String OUTSIDE_FIELDS =
            " && !event.composedPath()[0].matches('input, textarea, [contenteditable]')";

    private WorkKeys() {}

    static void listen(Component view, WorkGrid grid, Runnable showKeys, Runnable toAction, Runnable toList) {
        view.getElement()
                .addEventListener("keydown", e -> showKeys.run())
                .setFilter("event.key === '?'" + OUTSIDE_FIELDS);
        view.getElement()
                .addEventListener("keydown", e -> grid.focusFilter())
                .setFilter("event.key === '/'" + OUTSIDE_FIELDS)
                .preventDefault();
        view.getElement()
                .addEventListener("keydown", e -> toList.run())
                .setFilter("event.key === 'Escape' && !!event.target.closest('.work-detail')");
        grid.getElement()
                .addEventListener("keydown", e -> toAction.run())
                .setFilter("event.key === 'Enter' && !event.target.closest('vaadin-text-field, vaadin-select')");
    }
}
