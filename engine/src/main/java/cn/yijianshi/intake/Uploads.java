package cn.yijianshi.intake;

import cn.yijianshi.cases.WorkList.FileContent;
import cn.yijianshi.files.Files;
import cn.yijianshi.files.Storing;
import cn.yijianshi.security.AccessDenied;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files of a draft. They are sealed with the draft's subject; every method but {@link #open} needs the draft locked. */
@Component
class Uploads {

    private final Files files;
    private final Drafts drafts;

    Uploads(Files files, Drafts drafts) {
        this.files = files;
        this.drafts = drafts;
    }

    UploadOutcome add(Draft draft, String material, String name, byte[] content) {
        return switch (files.store(draft.id(), draft.subject(), name, content)) {
            case Storing.Refused refused -> new UploadOutcome.Refused("“" + name + "”：" + refused.reason());
            case Storing.Stored stored -> {
                DraftContent.Upload file = DraftContent.Upload.of(stored.file());
                DraftContent changed = draft.content()
                        .withReceived(
                                material, draft.content().received(material).plus(file));
                drafts.save(draft.with(changed), draft.subject());
                yield new UploadOutcome.Stored(
                        new ChecklistView.UploadedFile(file.id(), file.name(), file.mediaType(), file.size()));
            }
        };
    }

    /** Keeps a file or signature of the form. That it belongs to the draft is told by its owner; the form holds its id. */
    UploadOutcome addToForm(Draft draft, String name, byte[] content) {
        return switch (files.store(draft.id(), draft.subject(), name, content)) {
            case Storing.Refused refused -> new UploadOutcome.Refused("“" + name + "”：" + refused.reason());
            case Storing.Stored stored -> {
                DraftContent.Upload file = DraftContent.Upload.of(stored.file());
                yield new UploadOutcome.Stored(
                        new ChecklistView.UploadedFile(file.id(), file.name(), file.mediaType(), file.size()));
            }
        };
    }

    FileContent open(Draft draft, UUID file) {
        boolean known = all(draft).stream().anyMatch(f -> f.id().equals(file));
        if (!known) {
            throw AccessDenied.because("文件不属于这份草稿");
        }
        return FileContent.of(files.open(file));
    }

    Draft remove(Draft draft, String material, UUID file) {
        Draft changed = draft.with(draft.content()
                .withReceived(material, draft.content().received(material).minus(file)));
        drafts.save(changed, draft.subject());
        if (!changed.content().holds(file)) {
            files.remove(draft.id(), file);
        }
        return changed;
    }

    void removeAll(Draft draft) {
        files.ofOwner(draft.id()).forEach(f -> files.remove(draft.id(), f.id()));
    }

    /** The draft with its files sealed for another subject, so that shredding that subject's key reaches them. */
    Draft under(Draft draft, UUID subject) {
        return subject.equals(draft.subject())
                ? draft
                : draft.with(new Resealing(files).under(draft.id(), draft.content(), subject));
    }

    private static List<DraftContent.Upload> all(Draft draft) {
        return draft.content().materials().values().stream()
                .flatMap(r -> r.files().stream())
                .toList();
    }
}
