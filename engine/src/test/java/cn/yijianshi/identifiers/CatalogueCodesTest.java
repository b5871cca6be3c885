package cn.yijianshi.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes that a catalogue holds; published codes are taken from public guides. */
class CatalogueCodesTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int ROUNDS = Boolean.getBoolean("yijianshi.soak") ? 100_000 : 2_000;

    @ParameterizedTest
    @ValueSource(strings = {"12430611680312621N5000172005000", "11431026MB0R05447F4430131056W00"})
    void publishedImplementingCodesAreAccepted(String code) {
        assertThat(ImplementingCode.fault(code)).isEmpty();
    }

    @Test
    void anImplementingCodeTellsItsParts() {
        ImplementingCode code = new ImplementingCode("11431026MB0R05447F4430131056W00");
        assertThat(code.creditCode()).isEqualTo("11431026MB0R05447F");
        assertThat(code.level()).isEqualTo(4);
        assertThat(code.basic().province()).isEqualTo("43");
        assertThat(code.basic().type()).isEqualTo("01");
        assertThat(code.basic().mainItem()).isEqualTo("430131056");
        assertThat(code.basic().subItem()).isEqualTo("W00");
        assertThat(ImplementingCode.of("11431026MB0R05447F", 4, new BasicCode("430131056W00")))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "11431026MB0R05447F4430131056W0, 应为 31 位（信用代码 18 位、行使层级 1 位、基本编码 12 位）",
        "11431026MB0R05447G4430131056W00, 前 18 位的统一社会信用代码校验位不正确",
        "11431026MB0R05447F7430131056W00, 第 19 位（行使层级）应为 1 至 6",
        "11431026MB0R05447F44301310X6W00, 后 12 位的基本编码前 9 位（区划、类型、主项）应为数字",
        "11431026MB0R05447F4430100000W00, 后 12 位的基本编码主项（第 5 至 9 位）不能全为 0",
        "11431026MB0R05447F4430131056w00, 后 12 位的基本编码后 3 位（子项）应为数字或大写字母"
    })
    void saysWhatIsWrongWithAnImplementingCode(String code, String fault) {
        assertThat(ImplementingCode.fault(code)).contains(fault);
        assertThatThrownBy(() -> new ImplementingCode(code)).hasMessageContaining(fault);
    }

    @Test
    void aBasicCodeHasTwelveCharacters() {
        assertThat(BasicCode.fault("99013101000")).contains("应为 12 位");
        assertThat(new BasicCode("990131010001").sharesMainItemWith(new BasicCode("990131010002")))
                .isTrue();
        assertThat(new BasicCode("990131010001").sharesMainItemWith(new BasicCode("990131011001")))
                .isFalse();
    }

    @Test
    void aHandlingItemIsTheImplementingCodeAndTwoDigits() {
        HandlingItemCode code = new HandlingItemCode("11431026MB0R05447F4430131056W0003");
        assertThat(code.item()).isEqualTo(3);
        assertThat(code.implementing().text()).isEqualTo("11431026MB0R05447F4430131056W00");
        assertThat(HandlingItemCode.fault("11431026MB0R05447F4430131056W000A")).contains("末 2 位（顺序码）应为数字");
        assertThat(HandlingItemCode.fault("11431026MB0R05447F4430131056W00")).contains("应为 33 位（实施编码 31 位、顺序码 2 位）");
    }

    @Test
    void theCheckOfIso7064IsThatOfItsOwnExample() {
        assertThat(Mod3736.check("A12425GABC1234002")).isEqualTo('M');
    }

    @Test
    void anELicenceIdentifierCarriesItsCheck() {
        LicenceIdentifier made = LicenceIdentifier.of("11990100MB0A01010R001", "11990102MB0A020137", "202600000017", 1);
        assertThat(LicenceIdentifier.fault(made.text())).isEmpty();
        assertThat(made.issuer()).isEqualTo("11990102MB0A020137");
        assertThat(made.type()).isEqualTo("11990100MB0A01010R001");
    }

    @Test
    void noSingleWrongCharacterPassesAnELicenceIdentifier() {
        Random random = new Random(36904);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder serial = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                serial.append(ALPHABET.charAt(random.nextInt(36)));
            }
            String made = LicenceIdentifier.of(
                            "11990100MB0A01010R001", "11990102MB0A020137", serial.toString(), 1 + random.nextInt(999))
                    .text();
            int at = made.indexOf(serial.toString()) + random.nextInt(12);
            char other = ALPHABET.charAt(random.nextInt(36));
            String changed = made.substring(0, at) + other + made.substring(at + 1);
            assertThat(LicenceIdentifier.fault(changed).isEmpty()).as(changed).isEqualTo(changed.equals(made));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.156.3005.3.x, 应以根代码 1.2.156.3005.2 开头",
        "1.2.156.3005.2.11990100MB0A01010R001.11990102MB0A020137.1.001, 根代码之后应有 5 段：证照类型代码、颁发机构代码、流水号、版本号、校验位",
        "1.2.156.3005.2.11990100MB0A01010R1.11990102MB0A020137.1.001.0, 证照类型代码应为 18 位信用代码加 3 位数字",
        "1.2.156.3005.2.11990100MB0A01011R001.11990102MB0A020137.1.001.0, 证照类型代码中的信用代码主体标识码（第 9 至 17 位）校验不正确",
        "1.2.156.3005.2.11990100MB0A01010R001.11990102MB0A020138.1.001.0, 颁发机构代码校验位不正确",
        "1.2.156.3005.2.11990100MB0A01010R001.11990102MB0A020137.1.1.0, 版本号应为 3 位数字"
    })
    void saysWhatIsWrongWithAnELicenceIdentifier(String text, String fault) {
        assertThat(LicenceIdentifier.fault(text)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0980-5510101", "09805510101", "0980-5510101-802", "19900000001", "12345", "400-800-0000"})
    void anOfficeHasManyKindsOfNumber(String phone) {
        assertThat(OfficePhone.fault(phone)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5510101", "0980-551010", "0980 5510101", "29900000001", "123456", "详见官网"})
    void whatNobodyCanDialIsRefused(String phone) {
        assertThat(OfficePhone.fault(phone)).isPresent();
    }

    @Test
    void aDivisionBelongsToAWiderOneWithTheSameDigits() {
        assertThat(RegionCode.belongs("990102", "990100")).isTrue();
        assertThat(RegionCode.belongs("990100", "990000")).isTrue();
        assertThat(RegionCode.belongs("429004", "420000"))
                .as("county run by the province")
                .isTrue();
        assertThat(RegionCode.belongs("990102", "990200")).isFalse();
        assertThat(RegionCode.belongs("990100", "990102")).isFalse();
        assertThat(RegionCode.belongs("990100", "990100")).isFalse();
        assertThat(RegionCode.fault("990002")).isPresent();
        assertThat(RegionCode.fault("99010")).contains("应为 6 位数字");
        assertThat(RegionCode.fault("990102")).isEmpty();
    }

    @Test
    void noSingleWrongDigitPassesAnyMadeUpCitizenNumber() {
        Random random = new Random(11643);
        for (int round = 0; round < ROUNDS; round++) {
            String body = "990000"
                    + "%04d%02d%02d"
                            .formatted(1950 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28))
                    + "%03d".formatted(random.nextInt(1000));
            String valid = "0123456789X"
                    .chars()
                    .mapToObj(c -> body + (char) c)
                    .filter(IdentifierKind.ID_CARD::accepts)
                    .findFirst()
                    .orElseThrow();
            int at = random.nextInt(17);
            char other = (char) ('0' + random.nextInt(10));
            String changed = valid.substring(0, at) + other + valid.substring(at + 1);
            assertThat(IdentifierKind.ID_CARD.accepts(changed)).as(changed).isEqualTo(changed.equals(valid));
        }
    }
}
