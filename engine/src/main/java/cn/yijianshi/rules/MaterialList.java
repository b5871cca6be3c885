package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;

/** The materials of a decision, each once however many matters ask for it. */
public final class MaterialList {

    public static MaterialList of(Decision decision, Catalogue catalogue) {
        throw new UnsupportedOperationException();
    }

    /** Sorted by material. */
    public List<MaterialOutcome> materials() {
        throw new UnsupportedOperationException();
    }

    public Optional<MaterialOutcome> material(String material) {
        throw new UnsupportedOperationException();
    }
}
