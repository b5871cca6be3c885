package cn.yijianshi.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void a_good_name_stays() {
        assertThat(FileName.safe("租赁合同（2026）.pdf", MediaType.PDF)).isEqualTo("租赁合同（2026）.pdf");
    }

    @Test
    void folders_are_dropped() {
        assertThat(FileName.safe("../../etc/passwd", MediaType.PDF)).isEqualTo("passwd.pdf");
        assertThat(FileName.safe("C:\\Users\\张三\\合同.pdf", MediaType.PDF)).isEqualTo("合同.pdf");
        assertThat(FileName.safe("...hidden", MediaType.PNG)).isEqualTo("hidden.png");
    }

    @Test
    void characters_that_deceive_or_break_a_header_are_dropped() {
        assertThat(FileName.safe("合同\u202Efdp.exe", MediaType.PDF)).isEqualTo("合同fdp.exe.pdf");
        assertThat(FileName.safe("a\r\nSet-Cookie: x\".pdf", MediaType.PDF)).isEqualTo("aSet-Cookie x.pdf");
    }

    @Test
    void a_name_of_nothing_gets_one() {
        assertThat(FileName.safe("", MediaType.PNG)).isEqualTo("附件.png");
        assertThat(FileName.safe(" .pdf", MediaType.PDF)).isEqualTo("pdf.pdf");
        assertThat(FileName.safe("\u0000", MediaType.JPEG)).isEqualTo("附件.jpg");
    }

    @Test
    void a_long_name_is_cut_before_its_extension() {
        assertThat(FileName.safe("长".repeat(300) + ".pdf", MediaType.PDF)).isEqualTo("长".repeat(100) + ".pdf");
    }
}
