package cn.yijianshi.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.BiConsumer;

/** The button that takes files in, each at most 20 MB: PDF and pictures, or workbooks. */
public class FileUpload extends Upload {

    private static final int MAX_BYTES = 20 * 1024 * 1024;

    /**
     * @param id DOM id
     * @param subject what is uploaded, for those who do not see it
     * @param received file name and content
     */
    public FileUpload(String id, String subject, BiConsumer<String, byte[]> received) {
        this(id, subject, "只收 PDF 和 JPG、PNG 图片", received);
        setAcceptedMimeTypes("application/pdf", "image/jpeg", "image/png");
        setAcceptedFileExtensions(".pdf", ".jpg", ".jpeg", ".png");
    }

    /** The same for one Excel workbook at a time. */
    public static FileUpload ofWorkbooks(String id, String subject, BiConsumer<String, byte[]> received) {
        FileUpload upload = new FileUpload(id, subject, "只收 Excel 工作簿（.xlsx），旧的 .xls 请另存为 .xlsx", received);
        upload.setAcceptedMimeTypes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        upload.setAcceptedFileExtensions(".xlsx");
        return upload;
    }

    private FileUpload(String id, String subject, String accepted, BiConsumer<String, byte[]> received) {
        setUploadHandler(UploadHandler.inMemory((metadata, content) -> received.accept(metadata.fileName(), content)));
        setId(id);
        addClassName("file-upload");
        setDropAllowed(false);
        setMaxFileSize(MAX_BYTES);
        Button button = new Button("上传", VaadinIcon.UPLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("上传" + subject);
        setUploadButton(button);
        setI18n(words(accepted));
        addFileRejectedListener(event -> Notices.problem(subject + "没有上传：" + event.getErrorMessage()));
        addAllFinishedListener(event -> clearFileList());
    }

    private static UploadI18N words(String accepted) {
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne("上传").setMany("上传"));
        words.setDropFiles(new UploadI18N.DropFiles().setOne("拖到这里").setMany("拖到这里"));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles("文件太多，请分几次上传")
                .setFileIsTooBig("文件超过 20 MB，请压缩或分开扫描")
                .setIncorrectFileType(accepted));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting("正在连接")
                        .setProcessing("正在保存")
                        .setStalled("传输停住了")
                        .setHeld("等待上传"))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix("还要 ")
                        .setUnknown("剩余时间未知"))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable("没有传成，请稍后再试")
                        .setUnexpectedServerError("没有传成，请再试一次")
                        .setForbidden("没有传成：没有权限")));
        words.setFile(new UploadI18N.File().setStart("开始").setRemove("移除").setRetry("重试"));
        words.setUnits(List.of("B", "KB", "MB", "GB", "TB"));
        return words;
    }
}
