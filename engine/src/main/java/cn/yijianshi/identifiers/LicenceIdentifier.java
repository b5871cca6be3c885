package cn.yijianshi.identifiers;

import java.util.List;
import java.util.Optional;

/**
 * 电子证照标识 (GB/T 36904): the root 1.2.156.3005.2, the type of licence (credit code of who defines it and three digits), the
 * credit code of the issuer, a serial number, a version of three digits and a check character, all separated by dots. The
 * check is ISO 7064 MOD 37,36 over everything before it without the dots.
 *
 * @param text the identifier with its dots
 */
public record LicenceIdentifier(String text) {

    private static final String ROOT = "1.2.156.3005.2.";
    private static final List<String> PARTS = List.of("证照类型代码", "颁发机构代码", "流水号", "版本号", "校验位");
    private static final int CREDIT_CODE = 18;
    private static final int LONGEST_SERIAL = 50;

    /**
     * @throws IllegalArgumentException if the text is none; see {@link #fault}
     */
    public LicenceIdentifier {
        Codes.require(fault(text), text);
    }

    /** What is wrong with a text as the identifier of an e-licence, as the end of a sentence; empty where nothing is. */
    public static Optional<String> fault(String text) {
        if (!text.startsWith(ROOT)) {
            return Optional.of("应以根代码 1.2.156.3005.2 开头");
        }
        String[] parts = text.substring(ROOT.length()).split("\\.", -1);
        if (parts.length != PARTS.size()) {
            return Optional.of("根代码之后应有 5 段：" + String.join("、", PARTS));
        }
        Optional<String> inPart = partFault(parts);
        if (inPart.isPresent()) {
            return inPart;
        }
        String checked = text.substring(0, text.length() - 2).replace(".", "");
        return Mod3736.check(checked) == parts[4].charAt(0) ? Optional.empty() : Optional.of("校验位不正确");
    }

    private static Optional<String> partFault(String[] parts) {
        String type = parts[0];
        if (type.length() != CREDIT_CODE + 3 || !Codes.digits(type, CREDIT_CODE, type.length())) {
            return Optional.of("证照类型代码应为 18 位信用代码加 3 位数字");
        }
        Optional<String> definer = IdentifierKind.CREDIT_CODE.fault(type.substring(0, CREDIT_CODE));
        if (definer.isPresent()) {
            return definer.map(fault -> "证照类型代码中的信用代码" + fault);
        }
        Optional<String> issuer = IdentifierKind.CREDIT_CODE.fault(parts[1]);
        if (issuer.isPresent()) {
            return issuer.map(fault -> "颁发机构代码" + fault);
        }
        String serial = parts[2];
        if (serial.isEmpty()
                || serial.length() > LONGEST_SERIAL
                || !Codes.digitsOrCapitals(serial, 0, serial.length())) {
            return Optional.of("流水号应为数字或大写字母，至多 " + LONGEST_SERIAL + " 位");
        }
        if (parts[3].length() != 3 || !Codes.digits(parts[3], 0, 3)) {
            return Optional.of("版本号应为 3 位数字");
        }
        return parts[4].length() == 1 ? Optional.empty() : Optional.of("校验位应为 1 位");
    }

    /**
     * The identifier of a licence, with its check character.
     *
     * @param type 18 characters of a credit code and three digits
     * @param issuer credit code
     * @param serial digits and capitals
     * @param version 1 to 999
     * @throws IllegalArgumentException if a part is not as it must be
     */
    public static LicenceIdentifier of(String type, String issuer, String serial, int version) {
        String body = ROOT + type + "." + issuer + "." + serial + "." + "%03d".formatted(version);
        return new LicenceIdentifier(body + "." + Mod3736.check(body.replace(".", "")));
    }

    /** Credit code of the organ that issued it. */
    public String issuer() {
        return text.substring(ROOT.length()).split("\\.", -1)[1];
    }

    /** The type of licence, 21 characters. */
    public String type() {
        return text.substring(ROOT.length()).split("\\.", -1)[0];
    }
}
