package cn.yijianshi.cases;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.clocks.Clocks;
import cn.yijianshi.clocks.Part;
import cn.yijianshi.ledger.Ledger;
import cn.yijianshi.process.Node;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.releases.Releases;
import cn.yijianshi.rules.Concludes;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Records what became of a matter, and what follows from it: a matter that no way of the process leads to any more is
 * discontinued (终止办理), and a deferred material that nobody asks for any more is not awaited.
 */
@Component
class MatterOutcomes {

    private final CaseRows rows;
    private final MatterEnds ends;
    private final Releases releases;
    private final Clocks clocks;
    private final Ledger ledger;
    private final Clock clock;

    MatterOutcomes(CaseRows rows, MatterEnds ends, Releases releases, Clocks clocks, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ends = ends;
        this.releases = releases;
        this.clocks = clocks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Records the outcome of a matter; the first one stands. */
    void decide(CaseRow row, Matter matter, MatterState outcome, String reason) {
        if (!rows.decideMatter(row.id(), matter.id(), outcome, null)) {
            return;
        }
        recorded(row, matter, outcome, reason);
    }

    /** Breaks a matter off that has no result yet; false where it has ended before, which stands. */
    boolean breakOff(CaseRow row, Matter matter, MatterState how, String reason) {
        if (!ends.breakOff(row.id(), matter.id(), how, reason)) {
            return false;
        }
        recorded(row, matter, how, reason);
        return true;
    }

    private void recorded(CaseRow row, Matter matter, MatterState outcome, String reason) {
        clocks.stop(row.id(), Part.matter(matter.id()), clock.instant());
        record(row, matter.id(), matter.name(), outcome, reason);
        if (outcome != MatterState.GRANTED) {
            String premise = "本事项以“" + matter.name() + "”为前提，该事项" + outcome.label() + "，不再办理";
            Optional<MatterRow> cutOff = nextCutOff(row);
            while (cutOff.isPresent()) {
                MatterRow dependent = cutOff.get();
                rows.decideMatter(row.id(), dependent.matter(), MatterState.DISCONTINUED, premise);
                clocks.stop(row.id(), Part.matter(dependent.matter()), clock.instant());
                record(row, dependent.matter(), dependent.name(), MatterState.DISCONTINUED, premise);
                cutOff = nextCutOff(row);
            }
            dropMaterials(row);
        }
    }

    private void record(CaseRow row, String matter, String name, MatterState outcome, String reason) {
        ledger.append(
                row.id(),
                row.subject(),
                CaseEvents.MATTER_DECIDED,
                Map.of("matter", matter, "outcome", outcome.code()),
                Map.of("matter", name, "outcome", outcome.label(), "reason", reason));
    }

    /** A matter still open that no way leads to any more. */
    private Optional<MatterRow> nextCutOff(CaseRow row) {
        LoadedRelease release = releases.load(row.release());
        List<MatterRow> matters = rows.matters(row.id());
        Map<String, MatterState> states =
                matters.stream().collect(Collectors.toMap(MatterRow::matter, MatterRow::state));
        Set<String> open = new WaysOpen(row.content().decision(), states).nodes(release.process());
        Set<String> reached = release.process().steps().stream()
                .filter(step -> open.contains(step.id()))
                .map(Node.Step::settings)
                .flatMap(settings -> settings.matter().stream())
                .collect(Collectors.toSet());
        return matters.stream()
                .filter(m -> m.state() == MatterState.PROCESSING && !reached.contains(m.matter()))
                .findFirst();
    }

    private void dropMaterials(CaseRow row) {
        Set<String> goingOn = rows.matters(row.id()).stream()
                .filter(m -> m.state() == MatterState.PROCESSING || m.state() == MatterState.GRANTED)
                .map(MatterRow::matter)
                .collect(Collectors.toSet());
        Set<String> wanted = new HashSet<>();
        row.content().decision().holding(Concludes.REQUIRED).stream()
                .filter(f -> goingOn.contains(String.valueOf(f.matter())))
                .forEach(f -> wanted.add(Objects.requireNonNull(f.material())));
        rows.materials(row.id()).stream()
                .filter(m -> m.state() == MaterialState.DEFERRED && !wanted.contains(m.material()))
                .forEach(m -> rows.dropMaterial(row.id(), m.material()));
    }
}
