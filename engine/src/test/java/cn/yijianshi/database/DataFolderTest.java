package cn.yijianshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void a_folder_that_is_not_there_is_made() {
        try (DataFolder folder = DataFolder.open(temporary.resolve("a/b c"))) {
            assertThat(folder.path()).isDirectory();
        }
    }

    @Test
    void a_second_opening_is_refused_and_names_the_process() {
        try (DataFolder folder = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> DataFolder.open(folder.path()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "正被另一个一件事进程（进程号 " + ProcessHandle.current().pid() + "）使用");
        }
    }

    @Test
    void after_closing_it_can_be_opened_again() {
        DataFolder.open(temporary).close();
        try (DataFolder again = DataFolder.open(temporary)) {
            assertThat(again.path()).isDirectory();
        }
    }

    @Test
    void a_file_in_its_place_is_told() throws IOException {
        Path file = Files.createFile(temporary.resolve("data"));
        assertThatThrownBy(() -> DataFolder.open(file.resolve("inside")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("无法写入");
    }

    @Test
    void a_secret_stays_the_same_and_only_its_owner_reads_it() throws IOException {
        String first;
        try (DataFolder folder = DataFolder.open(temporary)) {
            first = folder.secret("word", 12);
        }
        try (DataFolder folder = DataFolder.open(temporary)) {
            assertThat(folder.secret("word", 12)).isEqualTo(first).hasSize(12);
            assertThat(folder.secret("other", 12)).isNotEqualTo(first);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("word"))))
                .isEqualTo("rw-------");
    }
}
