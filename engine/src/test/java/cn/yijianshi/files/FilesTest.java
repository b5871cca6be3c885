package cn.yijianshi.files;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianshi.canonical.Hash;
import cn.yijianshi.database.TestDatabase;
import cn.yijianshi.security.SettableClock;
import cn.yijianshi.security.TestSecurity;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FilesTest {

    private static final byte[] PDF = "%PDF-1.7 石榴小吃店租赁合同".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final SettableClock clock = new SettableClock();
    private final TestSecurity security = TestSecurity.on(database, clock);
    private final Files files = new Files(database.jdbc(), security.subjectKeys, clock);
    private final UUID draft = UUID.randomUUID();
    private final UUID zhang = security.aSubject();

    @Test
    void an_upload_comes_back_as_it_was() {
        StoredFile file = stored(draft, "租赁合同.pdf", PDF);

        assertThat(file.name()).isEqualTo("租赁合同.pdf");
        assertThat(file.type()).isEqualTo(MediaType.PDF);
        assertThat(file.content()).isEqualTo(Hash.of(PDF));
        assertThat(files.open(file.id())).isInstanceOfSatisfying(Opening.Opened.class, opened -> {
            assertThat(opened.bytes()).isEqualTo(PDF);
            assertThat(opened.file()).isEqualTo(file);
        });
        assertThat(files.ofOwner(draft)).containsExactly(file);
    }

    @Test
    void the_kind_is_told_by_the_content_whatever_the_name_says() {
        assertThat(stored(draft, "照片.pdf", PNG).name()).isEqualTo("照片.pdf.png");
        assertThat(stored(draft, "照片.JPEG", JPEG).name()).isEqualTo("照片.jpg");
    }

    @Test
    void the_same_content_is_kept_once_for_an_owner() {
        StoredFile first = stored(draft, "租赁合同.pdf", PDF);
        StoredFile again = stored(draft, "合同（新）.pdf", PDF);
        assertThat(again).isEqualTo(first);
        assertThat(stored(UUID.randomUUID(), "租赁合同.pdf", PDF).id()).isNotEqualTo(first.id());
    }

    @Test
    void pages_and_drawings_that_carry_scripts_are_refused() {
        String refusal = "只接收 PDF、PNG 和 JPEG 文件。这个文件的内容不是其中任何一种，请另存为这些格式后再上传。";
        assertThat(store("图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"))
                .isEqualTo(refusal);
        assertThat(store("图.png", "<html><script>alert(1)</script></html>")).isEqualTo(refusal);
        assertThat(store("程序.pdf", "MZ\u0000")).isEqualTo(refusal);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(store("空.pdf", "")).isEqualTo("文件是空的，请重新选择。");
    }

    @Test
    void twenty_megabytes_are_taken_and_a_byte_more_is_refused() {
        byte[] largest = Arrays.copyOf(PDF, Files.LARGEST);
        assertThat(stored(draft, "大.pdf", largest).size()).isEqualTo(20 * 1024 * 1024);
        assertThat(files.store(draft, zhang, "更大.pdf", Arrays.copyOf(PDF, Files.LARGEST + 1)))
                .isEqualTo(new Storing.Refused("文件超过 20 MB，请压缩或分成几份后再上传。"));
    }

    @Test
    void nothing_of_a_file_is_readable_in_the_table() {
        stored(draft, "租赁合同.pdf", PDF);
        byte[] row = database.jdbc()
                .sql("select name_sealed || content from stored_file")
                .query((rs, n) -> rs.getBytes(1))
                .single();
        assertThat(new String(row, StandardCharsets.UTF_8))
                .doesNotContain("租赁合同")
                .doesNotContain("%PDF");
    }

    @Test
    void a_shredded_applicants_files_are_gone_but_that_there_were_some_is_not() {
        StoredFile file = stored(draft, "租赁合同.pdf", PDF);

        security.shred(zhang);

        assertThat(files.open(file.id())).isInstanceOfSatisfying(Opening.Shredded.class, shredded -> {
            assertThat(shredded.file().name()).isEqualTo("已销毁");
            assertThat(shredded.file().content()).isEqualTo(Hash.of(PDF));
        });
    }

    @Test
    void the_files_of_a_draft_go_to_its_case_and_one_taken_off_is_gone() {
        StoredFile contract = stored(draft, "租赁合同.pdf", PDF);
        StoredFile photo = stored(draft, "照片.png", PNG);
        UUID theCase = UUID.randomUUID();

        files.moveOwner(draft, theCase);
        files.remove(theCase, photo.id());

        assertThat(files.ofOwner(draft)).isEmpty();
        assertThat(files.ofOwner(theCase)).extracting(StoredFile::id).containsExactly(contract.id());
        assertThat(files.open(photo.id())).isEqualTo(new Opening.Absent());
    }

    private StoredFile stored(UUID owner, String name, byte[] bytes) {
        return ((Storing.Stored) files.store(owner, zhang, name, bytes)).file();
    }

    private String store(String name, String content) {
        return ((Storing.Refused) files.store(draft, zhang, name, content.getBytes(StandardCharsets.UTF_8))).reason();
    }
}
