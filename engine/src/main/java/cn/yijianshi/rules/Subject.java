package cn.yijianshi.rules;

import cn.yijianshi.rules.Reading.As;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One material that one matter asks for: what the rows of shared policies are about. */
public final class Subject extends FactView {

    private final Rows rows;
    private final SubjectTraits traits;
    private final Truth resultInBundle;
    private final List<JudgedRow> judged = new ArrayList<>();

    /** @param resultInBundle whether the material is the result of another matter that applies in the same bundle */
    Subject(TypedFacts typed, Rows rows, SubjectTraits traits, Truth resultInBundle) {
        super(typed);
        this.rows = rows;
        this.traits = traits;
        this.resultInBundle = resultInBundle;
    }

    @Override
    void holds(String row) {
        judged.add(JudgedRow.fired(rows.named(row), this));
    }

    /** What is known of a shared row; null where it does not hold or does not count. */
    @Nullable
    JudgedRow judged(RowRef ref) {
        return ref.off() == null ? fired(ref) : null;
    }

    /** The same, also of a row that does not count. */
    @Nullable
    JudgedRow fired(RowRef ref) {
        for (JudgedRow row : judged) {
            if (row.ref().index() == ref.index()) {
                return row;
            }
        }
        return null;
    }

    String material() {
        return traits.material().id();
    }

    @Nullable
    String evidence() {
        return traits.material().evidence();
    }

    @Override
    FactTest<?> attribute(As as, String path) {
        FactTest<?> test =
                switch (path) {
                    case "subject.evidence" -> {
                        String evidence = evidence();
                        yield evidence == null ? LicenceTest.of(HeldLicence.ABSENT) : typed.applicantLicence(evidence);
                    }
                    case "subject.result-in-bundle" ->
                        YesNoTest.of(resultInBundle == Truth.UNKNOWN ? null : resultInBundle == Truth.TRUE);
                    default -> traits.typed(path);
                };
        boolean fits =
                switch (as) {
                    case YES_NO -> test instanceof YesNoTest;
                    case CODE -> test instanceof CodeTest;
                    case LICENCE -> test instanceof LicenceTest;
                    default -> false;
                };
        return fits && test != null ? test : new Typing(source).single(as, null);
    }

    @Override
    @Nullable
    JsonNode value(FactPath path) {
        if (!(path instanceof FactPath.SubjectAttribute attribute)) {
            return super.value(path);
        }
        if (attribute.attribute().equals("result-in-bundle")) {
            return resultInBundle == Truth.UNKNOWN
                    ? null
                    : JsonNodeFactory.instance.booleanNode(resultInBundle == Truth.TRUE);
        }
        return traits.value(attribute.attribute());
    }

    /** What the applicant holds of the kind of evidence that can replace the material; absent where none can. */
    @Override
    Optional<HeldLicence> held(FactPath path) {
        if (!(path instanceof FactPath.SubjectAttribute)) {
            return super.held(path);
        }
        String evidence = evidence();
        return evidence == null ? Optional.of(HeldLicence.ABSENT) : source.licence("applicant", evidence);
    }
}
