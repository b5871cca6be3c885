package cn.yijianshi.intake;

import cn.yijianshi.cases.WorkList.FileContent;
import cn.yijianshi.files.Files;
import cn.yijianshi.files.Opening;
import cn.yijianshi.files.StoredFile;
import cn.yijianshi.files.Storing;
import cn.yijianshi.security.AccessDenied;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
                DraftContent.Upload file = upload(stored);
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
                DraftContent.Upload file = upload(stored);
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
        if (all(changed).stream().noneMatch(f -> f.id().equals(file))) {
            files.remove(draft.id(), file);
        }
        return changed;
    }

    void removeAll(Draft draft) {
        files.ofOwner(draft.id()).forEach(f -> files.remove(draft.id(), f.id()));
    }

    /** The draft with its files sealed for another subject, so that shredding that subject's key reaches them. */
    Draft under(Draft draft, UUID subject) {
        if (subject.equals(draft.subject())) {
            return draft;
        }
        DraftContent content = draft.content();
        for (Map.Entry<String, DraftContent.Received> received :
                draft.content().materials().entrySet()) {
            for (DraftContent.Upload file : received.getValue().files()) {
                if (files.open(file.id()) instanceof Opening.Opened opened) {
                    files.remove(draft.id(), file.id());
                    if (files.store(draft.id(), subject, file.name(), opened.bytes())
                            instanceof Storing.Stored stored) {
                        DraftContent.Received moved = content.received(received.getKey())
                                .minus(file.id())
                                .plus(upload(stored));
                        content = content.withReceived(received.getKey(), moved);
                    }
                }
            }
        }
        return draft.with(content.withForm(formUnder(draft, subject, content.form())));
    }

    /** The form with the files it holds sealed anew. */
    private JsonNode formUnder(Draft draft, UUID subject, JsonNode form) {
        Map<String, StoredFile> held = new HashMap<>();
        files.ofOwner(draft.id()).forEach(f -> held.put(f.id().toString(), f));
        return resealed(form, id -> {
            StoredFile file = held.get(id);
            if (file == null || !(files.open(file.id()) instanceof Opening.Opened opened)) {
                return id;
            }
            files.remove(draft.id(), file.id());
            return files.store(draft.id(), subject, file.name(), opened.bytes()) instanceof Storing.Stored stored
                    ? stored.file().id().toString()
                    : id;
        });
    }

    private static JsonNode resealed(JsonNode node, UnaryOperator<String> anew) {
        if (node.isObject()) {
            ObjectNode moved = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(m -> moved.set(m.getKey(), resealed(m.getValue(), anew)));
            return moved;
        }
        if (node.isArray()) {
            ArrayNode moved = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> moved.add(resealed(item, anew)));
            return moved;
        }
        return node.isString() ? JsonNodeFactory.instance.stringNode(anew.apply(node.stringValue())) : node;
    }

    private static DraftContent.Upload upload(Storing.Stored stored) {
        return new DraftContent.Upload(
                stored.file().id(),
                stored.file().name(),
                stored.file().type().contentType(),
                stored.file().size());
    }

    private static List<DraftContent.Upload> all(Draft draft) {
        return draft.content().materials().values().stream()
                .flatMap(r -> r.files().stream())
                .toList();
    }
}
