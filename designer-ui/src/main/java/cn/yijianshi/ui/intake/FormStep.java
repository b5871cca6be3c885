package cn.yijianshi.ui.intake;

import cn.yijianshi.forms.FormSchema;
import cn.yijianshi.intake.FieldProblem;
import cn.yijianshi.intake.FormView;
import cn.yijianshi.intake.UploadOutcome;
import cn.yijianshi.ui.form.FormFiles;
import cn.yijianshi.ui.form.SchemaForm;
import java.util.List;

/** 表单: the one form of all matters that apply. */
class FormStep extends IntakeStep {

    private final Desk desk;
    private final SchemaForm form;

    FormStep(Desk desk) {
        super(StepName.FORM);
        this.desk = desk;
        form = new SchemaForm(this::keep, data -> {
            show(desk.intake().saveForm(desk.draft(), data));
            desk.saved().run();
        });
        add(form);
    }

    private FormFiles.Kept keep(String name, byte[] content) {
        return switch (desk.intake().uploadToForm(desk.draft(), name, content)) {
            case UploadOutcome.Stored stored ->
                new FormFiles.Kept.As(stored.file().id().toString());
            case UploadOutcome.Refused refused -> new FormFiles.Kept.Refused(refused.reason());
        };
    }

    @Override
    void refresh() {
        show(desk.intake().form(desk.draft()));
    }

    private void show(FormView view) {
        form.show(new FormSchema(view.schema()), view.data(), view.sources(), view.errors());
    }

    @Override
    void showProblems(List<FieldProblem> problems) {
        form.showAllErrors();
    }

    @Override
    void reveal(String target) {
        form.reveal(target);
    }
}
