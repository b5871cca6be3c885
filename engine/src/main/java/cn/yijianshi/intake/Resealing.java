package cn.yijianshi.intake;

import cn.yijianshi.files.Files;
import cn.yijianshi.files.Opening;
import cn.yijianshi.files.StoredFile;
import cn.yijianshi.files.Storing;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals the files of a draft for another applicant. A file that was handed in twice is kept once, so each is sealed once and
 * named anew wherever the draft names it: for its materials and in its form.
 */
final class Resealing {

    private final Files files;
    private final Map<String, StoredFile> anew = new HashMap<>();

    Resealing(Files files) {
        this.files = files;
    }

    /** @param owner the draft the content is of */
    DraftContent under(UUID owner, DraftContent content, UUID subject) {
        files.ofOwner(owner).forEach(file -> seal(owner, file, subject));
        DraftContent named = content.withForm(named(content.form()));
        for (Map.Entry<String, DraftContent.Received> received :
                content.materials().entrySet()) {
            named = named.withReceived(received.getKey(), named(received.getValue()));
        }
        return named;
    }

    private void seal(UUID owner, StoredFile file, UUID subject) {
        if (files.open(file.id()) instanceof Opening.Opened opened
                && files.store(owner, subject, file.name(), opened.bytes()) instanceof Storing.Stored stored
                && !stored.file().id().equals(file.id())) {
            anew.put(file.id().toString(), stored.file());
            files.remove(owner, file.id());
        }
    }

    private DraftContent.Received named(DraftContent.Received received) {
        return new DraftContent.Received(
                received.originalSeen(),
                received.copies(),
                received.deferred(),
                received.files().stream().map(this::named).toList());
    }

    private DraftContent.Upload named(DraftContent.Upload file) {
        StoredFile sealed = anew.get(file.id().toString());
        return sealed == null ? file : DraftContent.Upload.of(sealed);
    }

    private JsonNode named(JsonNode node) {
        if (node.isObject()) {
            ObjectNode moved = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(m -> moved.set(m.getKey(), named(m.getValue())));
            return moved;
        }
        if (node.isArray()) {
            ArrayNode moved = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> moved.add(named(item)));
            return moved;
        }
        StoredFile sealed = node.isString() ? anew.get(node.stringValue()) : null;
        return sealed == null
                ? node
                : JsonNodeFactory.instance.stringNode(sealed.id().toString());
    }
}
