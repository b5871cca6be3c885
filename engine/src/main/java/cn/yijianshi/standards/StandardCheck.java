package cn.yijianshi.standards;

import cn.yijianshi.catalogue.Catalogue;
import java.util.List;

/** Looks for everything in a catalogue that falls short of the standard. */
public final class StandardCheck {

    private StandardCheck() {}

    /** All findings, kind by kind, entry by entry in the order of their keys. */
    public static List<Finding> of(Catalogue catalogue) {
        Findings findings = new Findings();
        new PlaceStandards(catalogue, findings).check();
        new ElementStandards(catalogue, findings).check();
        new MaterialStandards(catalogue, findings).check();
        new MatterStandards(catalogue, findings).check();
        new CodeStandards(catalogue, findings).check();
        return findings.all();
    }
}
