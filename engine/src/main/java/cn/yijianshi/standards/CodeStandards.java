package cn.yijianshi.standards;

import cn.yijianshi.catalogue.Catalogue;
import cn.yijianshi.catalogue.HandlingItem;
import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.identifiers.BasicCode;
import cn.yijianshi.identifiers.HandlingItemCode;
import cn.yijianshi.identifiers.ImplementingCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes of matters: well made, and saying what the matter says. */
final class CodeStandards {

    /** 事项类型 in a basic code, as far as a legal regime follows from it. */
    private static final Map<String, Matter.Regime> REGIMES =
            Map.of("01", Matter.Regime.LICENCE, "20", Matter.Regime.PUBLIC_SERVICE);

    private final Catalogue catalogue;
    private final Findings findings;
    private final Map<String, Matter> used = new HashMap<>();

    CodeStandards(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void check() {
        catalogue.matters().forEach(this::matter);
    }

    private void matter(Matter matter) {
        findings.code(Standard.BASIC_CODE, matter, "/basicCode", "基本编码", matter.basicCode(), BasicCode::fault);
        findings.code(
                Standard.IMPLEMENTING_CODE,
                matter,
                "/implementingCode",
                "实施编码",
                matter.implementingCode(),
                ImplementingCode::fault);
        parsed(matter.basicCode(), BasicCode::fault).map(BasicCode::new).ifPresent(code -> regime(matter, code));
        parsed(matter.implementingCode(), ImplementingCode::fault)
                .map(ImplementingCode::new)
                .ifPresent(code -> implementing(matter, code));
        HandlingItem item = matter.item();
        if (item != null) {
            findings.code(
                    Standard.IMPLEMENTING_CODE, matter, "/item/code", "业务办理项编码", item.code(), HandlingItemCode::fault);
            parsed(item.code(), HandlingItemCode::fault)
                    .map(HandlingItemCode::new)
                    .ifPresent(code -> handlingItem(matter, code));
        }
        once(matter, "/localCode", "本地编码", matter.localCode());
        String itemCode = item == null ? null : item.code();
        if (itemCode == null) {
            once(matter, "/implementingCode", "实施编码", matter.implementingCode());
        } else {
            once(matter, "/item/code", "业务办理项编码", itemCode);
        }
    }

    private static Optional<String> parsed(
            @Nullable String text, java.util.function.Function<String, Optional<String>> fault) {
        return Optional.ofNullable(text).filter(t -> fault.apply(t).isEmpty());
    }

    private void regime(Matter matter, BasicCode code) {
        Matter.Regime told = REGIMES.get(code.type());
        boolean licenceWithoutType =
                matter.regime() == Matter.Regime.LICENCE && !code.type().equals("01");
        if (told != null && told != matter.regime() || licenceWithoutType) {
            findings.add(
                    Standard.TYPE_NOT_REGIME,
                    matter,
                    "/basicCode",
                    "基本编码的事项类型是 " + code.type() + "，“" + matter.name() + "”的法律性质却是"
                            + matter.regime().label(),
                    "核对编码第 3、4 位和 regime");
        }
    }

    private void implementing(Matter matter, ImplementingCode code) {
        if (matter.basicCode() != null && !code.basic().text().equals(matter.basicCode())) {
            findings.add(
                    Standard.IMPLEMENTING_CODE,
                    matter,
                    "/implementingCode",
                    "实施编码后 12 位是 " + code.basic().text() + "，基本编码却是 " + matter.basicCode(),
                    "改成一致");
        }
        if (code.level() != matter.level().digit()) {
            findings.add(
                    Standard.IMPLEMENTING_CODE,
                    matter,
                    "/implementingCode",
                    "实施编码第 19 位是 " + code.level() + "，行使层级却是" + matter.level().label(),
                    "改成 " + matter.level().digit() + "，或改正行使层级");
        }
        boolean known = catalogue
                .department(matter.department())
                .map(d -> d.organs().stream().anyMatch(o -> code.creditCode().equals(o.creditCode())))
                .orElse(true);
        if (!known) {
            findings.add(
                    Standard.IMPLEMENTING_CODE,
                    matter,
                    "/implementingCode",
                    "实施编码里的机关 " + code.creditCode() + " 不是承办部门的机关",
                    "换成承办机关的信用代码，或在部门里补上这个机关");
        }
    }

    private void handlingItem(Matter matter, HandlingItemCode code) {
        String implementing = matter.implementingCode();
        if (implementing != null && !code.implementing().text().equals(implementing)) {
            findings.add(Standard.IMPLEMENTING_CODE, matter, "/item/code", "业务办理项编码前 31 位与实施编码不同", "改成实施编码加 2 位顺序码");
        }
    }

    private void once(Matter matter, String pointer, String label, @Nullable String code) {
        if (code == null) {
            return;
        }
        Matter first = used.putIfAbsent(pointer.equals("/localCode") ? "local " + code : code, matter);
        if (first != null) {
            findings.add(
                    Standard.CODE_TWICE,
                    matter,
                    pointer,
                    "“" + matter.name() + "”与“" + first.name() + "”的" + label + "都是 " + code,
                    "核对哪一个是对的；业务办理项不同的，写 33 位的 item.code");
        }
    }
}
