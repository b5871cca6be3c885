package cn.yijianshi.intake;

import cn.yijianshi.evidence.Told;
import cn.yijianshi.files.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What was typed into a draft so far, right or wrong; nothing is lost. Never changed in place: each change makes a new one.
 *
 * @param told what the registries told, by party role
 * @param materials what was handed in, by material
 */
record DraftContent(
        List<PartyEntry> parties,
        Map<String, Told> told,
        Map<String, JsonNode> answers,
        Map<String, Boolean> chosen,
        JsonNode form,
        Map<String, Received> materials) {

    /**
     * What was received of a material.
     *
     * @param deferred promised for later
     */
    record Received(boolean originalSeen, int copies, boolean deferred, List<Upload> files) {

        static final Received NOTHING = new Received(false, 0, false, List.of());

        boolean isThere() {
            return originalSeen || copies > 0 || !files.isEmpty();
        }

        Received paper(boolean seen, int count) {
            return new Received(seen, count, false, files);
        }

        Received withDeferred(boolean later) {
            return new Received(originalSeen, copies, later, files);
        }

        Received plus(Upload file) {
            List<Upload> more = new ArrayList<>(files);
            more.add(file);
            return new Received(originalSeen, copies, false, more);
        }

        Received minus(UUID file) {
            return new Received(
                    originalSeen,
                    copies,
                    deferred,
                    files.stream().filter(f -> !f.id().equals(file)).toList());
        }
    }

    /** A file that was uploaded. */
    record Upload(UUID id, String name, String mediaType, long size) {

        static Upload of(StoredFile file) {
            return new Upload(file.id(), file.name(), file.type().contentType(), file.size());
        }
    }

    static DraftContent empty() {
        return new DraftContent(
                List.of(), Map.of(), Map.of(), Map.of(), JsonNodeFactory.instance.objectNode(), Map.of());
    }

    DraftContent withParties(List<PartyEntry> entries, Map<String, Told> evidence) {
        return new DraftContent(entries, evidence, answers, chosen, form, materials);
    }

    DraftContent withAnswer(String question, @Nullable JsonNode value) {
        Map<String, JsonNode> changed = new TreeMap<>(answers);
        if (value == null || value.isNull()) {
            changed.remove(question);
        } else {
            changed.put(question, value);
        }
        return new DraftContent(parties, told, changed, chosen, form, materials);
    }

    DraftContent withChoice(String matter, boolean value) {
        Map<String, Boolean> changed = new TreeMap<>(chosen);
        changed.put(matter, value);
        return new DraftContent(parties, told, answers, changed, form, materials);
    }

    DraftContent withForm(JsonNode data) {
        return new DraftContent(parties, told, answers, chosen, data, materials);
    }

    DraftContent withReceived(String material, Received received) {
        Map<String, Received> changed = new TreeMap<>(materials);
        changed.put(material, received);
        return new DraftContent(parties, told, answers, chosen, form, changed);
    }

    /** Whether a material or the form names a file. */
    boolean holds(UUID file) {
        return materials.values().stream().flatMap(r -> r.files().stream()).anyMatch(f -> f.id().equals(file))
                || names(form, file.toString());
    }

    private static boolean names(JsonNode node, String file) {
        return node.isString()
                ? node.stringValue().equals(file)
                : node.valueStream().anyMatch(member -> names(member, file));
    }

    Received received(String material) {
        return materials.getOrDefault(material, Received.NOTHING);
    }
}
