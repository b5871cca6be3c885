package cn.yijianshi.handbooks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A handbook while it is written. What has nothing to say is left out. */
final class Draft {

    private final List<Handbook.Section> sections = new ArrayList<>();

    Draft section(String id, String title, Handbook.Block... blocks) {
        List<Handbook.Block> kept = new ArrayList<>();
        for (Handbook.Block block : blocks) {
            boolean empty =
                    switch (block) {
                        case Handbook.Text text -> text.text().isBlank();
                        case Handbook.Items items -> items.items().isEmpty();
                        case Handbook.Facts facts -> facts.facts().isEmpty();
                        case Handbook.Table table -> table.rows().isEmpty();
                    };
            if (!empty) {
                kept.add(block);
            }
        }
        if (!kept.isEmpty()) {
            sections.add(new Handbook.Section(id, title, List.copyOf(kept)));
        }
        return this;
    }

    Handbook finish(Handbook.Kind kind, String title, String edition) {
        return new Handbook(kind, title, edition, List.copyOf(sections));
    }

    /** Names and values in turn; a value that is not known is left out. */
    static Handbook.Facts facts(@Nullable String... namesAndValues) {
        List<Handbook.Fact> facts = new ArrayList<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null && !value.isBlank()) {
                facts.add(new Handbook.Fact(name, value));
            }
        }
        return new Handbook.Facts(List.copyOf(facts));
    }

    static Handbook.Table table(String name, List<String> head, List<List<String>> rows) {
        return new Handbook.Table(name, head, List.copyOf(rows));
    }
}
