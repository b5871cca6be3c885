package cn.yijianshi.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {

    private static final Identifier ID_CARD = new Identifier(IdentifierKind.ID_CARD, "990000199001010017");

    @Test
    void of_a_name_the_family_name_stays() {
        assertThat(Masking.personName("张三")).isEqualTo("张*");
        assertThat(Masking.personName("𠮷田大")).isEqualTo("𠮷*");
        assertThat(Masking.personName("")).isEmpty();
    }

    @Test
    void of_a_number_the_ends_stay() {
        assertThat(Masking.number("990000199001010017")).isEqualTo("9900********0017");
        assertThat(Masking.phone("13800000000")).isEqualTo("138****0000");
    }

    @Test
    void a_number_too_short_to_hide_anything_is_hidden_whole() {
        assertThat(Masking.number("E00000000")).isEqualTo("********");
        assertThat(Masking.phone("12345")).isEqualTo("****");
        assertThat(Masking.phone("")).isEmpty();
    }

    @Test
    void a_person_is_masked_throughout() {
        Party zhang =
                Party.named("applicant", PartyKind.PERSON, "张三").with(ID_CARD).withPhone("19900001234");
        assertThat(zhang.masked())
                .isEqualTo(new MaskedParty(
                        zhang.id(), "applicant", PartyKind.PERSON, "张*", "9900********0017", "199****1234"));
    }

    @Test
    void the_name_and_credit_code_of_a_firm_are_public() {
        Party shop = Party.named("applicant", PartyKind.INDIVIDUAL_BUSINESS, "石榴小吃店")
                .with(new Identifier(IdentifierKind.CREDIT_CODE, "92990000MA0DEMQ27T"));
        assertThat(shop.masked().name()).isEqualTo("石榴小吃店");
        assertThat(shop.masked().identifier()).isEqualTo("92990000MA0DEMQ27T");
    }

    @Test
    void a_business_run_by_a_person_still_hides_that_persons_number() {
        Party shop =
                Party.named("applicant", PartyKind.INDIVIDUAL_BUSINESS, "石榴小吃店").with(ID_CARD);
        assertThat(shop.masked().identifier()).isEqualTo("9900********0017");
    }

    @Test
    void particulars_do_not_show_in_a_log() {
        Party zhang = Party.named("applicant", PartyKind.PERSON, "张三").with(ID_CARD);
        assertThat(zhang.toString() + ID_CARD).doesNotContain("张三").doesNotContain("19900101");
    }
}
