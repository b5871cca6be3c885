package cn.yijianshi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.database.TestDatabase;
import cn.yijianshi.files.Files;
import cn.yijianshi.files.Opening;
import cn.yijianshi.files.StoredFile;
import cn.yijianshi.files.Storing;
import cn.yijianshi.security.SettableClock;
import cn.yijianshi.security.TestSecurity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResealingTest {

    private static final byte[] PLAN = "%PDF-1.7 平面图".getBytes(StandardCharsets.UTF_8);

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final SettableClock clock = new SettableClock();
    private final TestSecurity security = TestSecurity.on(database, clock);
    private final Files files = new Files(database.jdbc(), security.subjectKeys, clock);
    private final UUID draft = UUID.randomUUID();
    private final UUID nobody = security.aSubject();
    private final UUID applicant = security.aSubject();

    @Test
    void aFileHandedInForTwoMaterialsAndTheFormIsFoundForAllOfThemAndUnderTheApplicantsKey() {
        StoredFile plan = plan();
        JsonNode form = CanonicalJson.read(
                "{\"layout\": \"%s\", \"crew\": [{\"signed\": \"%s\"}], \"area\": 80}".formatted(plan.id(), plan.id()));
        DraftContent content = DraftContent.empty()
                .withForm(form)
                .withReceived("fire-layout", DraftContent.Received.NOTHING.plus(DraftContent.Upload.of(plan)))
                .withReceived("equipment-layout", DraftContent.Received.NOTHING.plus(DraftContent.Upload.of(plan)));

        DraftContent moved = new Resealing(files).under(draft, content, applicant);
        security.shred(nobody);

        UUID kept = files.ofOwner(draft).getFirst().id();
        assertThat(files.ofOwner(draft)).hasSize(1);
        assertThat(List.of(moved.received("fire-layout"), moved.received("equipment-layout")))
                .allSatisfy(r -> assertThat(r.files())
                        .extracting(DraftContent.Upload::id)
                        .containsExactly(kept));
        assertThat(moved.form())
                .isEqualTo(CanonicalJson.read(
                        "{\"layout\": \"%s\", \"crew\": [{\"signed\": \"%s\"}], \"area\": 80}".formatted(kept, kept)));
        assertThat(files.open(kept)).isInstanceOfSatisfying(Opening.Opened.class, opened -> assertThat(opened.bytes())
                .isEqualTo(PLAN));
    }

    @Test
    void aFileTakenOffAMaterialIsStillHeldByTheForm() {
        StoredFile plan = plan();
        DraftContent content = DraftContent.empty()
                .withForm(CanonicalJson.read("{\"crew\": [{\"signed\": \"%s\"}]}".formatted(plan.id())));

        assertThat(content.holds(plan.id())).isTrue();
        assertThat(content.holds(UUID.randomUUID())).isFalse();
    }

    private StoredFile plan() {
        return ((Storing.Stored) files.store(draft, nobody, "平面图.pdf", PLAN)).file();
    }
}
