package cn.yijianshi.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Packs as they were read from files, with the places of their elements, so that what is found later can name the line.
 *
 * @param packs sorted by id
 * @param positions by id of pack, {@code pack/table}, {@code pack/table/row} or {@code pack/parameter:id}
 */
public record LocatedPacks(List<RulePack> packs, Map<String, Position> positions) {

    /** The place of an element, or of the nearest one around it that has one. */
    public Position locate(String element) {
        String at = element;
        while (true) {
            Position position = positions.get(at);
            if (position != null) {
                return position;
            }
            int cut = at.lastIndexOf('/');
            if (cut < 0) {
                return new Position("", 0);
            }
            at = at.substring(0, cut);
        }
    }

    public Optional<RulePack> pack(String id) {
        return packs.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
