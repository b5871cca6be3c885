package cn.yijianshi.evidence;

import cn.yijianshi.calendar.WorkCalendar;
import cn.yijianshi.database.DemoData;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Licences of fictitious applicants, where demo data are wanted, dated from the day they are made. Each shows one thing
 * that happens at a counter.
 */
@Component
@Order(20)
public class DemoApplicants implements ApplicationRunner {

    private static final String ISSUER = "南溪区市场监督管理局";
    private static final String CATERING = "餐饮服务；食品销售";
    private static final String DRUGS = "药品零售；第二类医疗器械销售；第三类医疗器械经营；食品销售";

    private final EvidenceRegistry registry;
    private final DemoData demo;
    private final Clock clock;

    DemoApplicants(EvidenceRegistry registry, DemoData demo, Clock clock) {
        this.registry = registry;
        this.demo = demo;
        this.clock = clock;
    }

    /**
     * A fictitious applicant.
     *
     * @param identifier 统一社会信用代码 of region 990000
     * @param scope 经营范围 of the business licence
     * @param shows what happens with this applicant
     */
    public record Demo(String identifier, String kind, String name, String scope, String shows) {}

    /** All of them, for those who try the product out. */
    public static final List<Demo> ALL = List.of(
            new Demo("92990000MA0DEMQ27T", "individual-business", "南溪区石榴小吃店", CATERING, "证照齐全，营业执照免提交"),
            new Demo("91990000MA0TEXT124", "enterprise", "云溪食客来餐饮有限公司", CATERING, "证照齐全，自有门面 320 平方米"),
            new Demo("92990000MA0KA0018D", "individual-business", "南溪区半亩方塘面馆", CATERING, "营业执照已过期，须先换照"),
            new Demo("92990000MA0KA00268", "individual-business", "南溪区三味早点铺", CATERING, "营业执照已吊销"),
            new Demo("91990000MA0KA00346", "enterprise", "云溪好再来饮食有限公司", CATERING, "列入严重失信名单，不得容缺"),
            new Demo("92990000MA0KA0042X", "individual-business", "南溪区慢半拍茶饮店", CATERING, "曾违背容缺承诺，不得容缺"),
            new Demo("91990000MA0KA0050U", "enterprise", "云溪百草大药房有限公司", DRUGS, "证照齐全，执业药师注册证免提交"),
            new Demo("92990000MA0KA0069M", "individual-business", "南溪区杏林春药店", DRUGS, "执业药师注册证已过期，要交延续后的注册证"));

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo.wanted() || registry.hasDemo()) {
            return;
        }
        LocalDate today = LocalDate.now(clock.withZone(WorkCalendar.ZONE));
        for (Demo applicant : ALL) {
            boolean expired = applicant.identifier().equals("92990000MA0KA0018D");
            boolean revoked = applicant.identifier().equals("92990000MA0KA00268");
            businessLicence(
                    applicant,
                    revoked ? "revoked" : "valid",
                    today.minusYears(3),
                    expired ? today.minusDays(20) : today.plusYears(7));
        }
        registry.record(
                "91990000MA0TEXT124",
                licence(
                        "real-estate-certificate",
                        "安澜（2024）南溪区不动产权第0001234号",
                        "云溪食客来餐饮有限公司",
                        "南溪区自然资源局",
                        today.minusYears(2),
                        null,
                        Map.of(
                                "certificate-number", text("安澜（2024）南溪区不动产权第0001234号"),
                                "located-at", text("云溪市南溪区清渠路 88 号一层"),
                                "building-area", JsonNodeFactory.instance.numberNode(new BigDecimal("320")))),
                true);
        pharmacist("91990000MA0KA0050U", "云溪百草大药房有限公司", "339900002024000017", today.minusYears(1), today.plusYears(4));
        pharmacist("92990000MA0KA0069M", "南溪区杏林春药店", "339900002021000029", today.minusYears(5), today.minusDays(9));
        registry.recordStanding("91990000MA0KA00346", "serious-dishonesty", today.minusMonths(6), "列入严重违法失信名单", true);
        registry.recordStanding("92990000MA0KA0042X", "broken-promise", today.minusMonths(3), "容缺承诺到期未补交材料", true);
    }

    private void pharmacist(String identifier, String shop, String number, LocalDate from, LocalDate to) {
        Map<String, JsonNode> fields = new TreeMap<>();
        fields.put("pharmacist-name", text("方砚秋"));
        fields.put("number", text(number));
        fields.put("valid-to", text(to.toString()));
        registry.record(
                identifier, licence("pharmacist-registration", number, shop, "安澜省药品监督管理局", from, to, fields), true);
    }

    private void businessLicence(Demo applicant, String status, LocalDate from, @Nullable LocalDate to) {
        Map<String, JsonNode> fields = new TreeMap<>();
        fields.put("name", text(applicant.name()));
        fields.put("credit-code", text(applicant.identifier()));
        fields.put("legal-representative-name", text("苏晚晴"));
        fields.put("registered-address", text("云溪市南溪区清渠路 88 号"));
        fields.put("business-scope", text(applicant.scope()));
        if (to != null) {
            fields.put("valid-to", text(to.toString()));
        }
        Licence valid = licence("business-licence", applicant.identifier(), applicant.name(), ISSUER, from, to, fields);
        registry.record(
                applicant.identifier(),
                new Licence(
                        valid.type(),
                        valid.number(),
                        valid.holderName(),
                        valid.issuer(),
                        status,
                        valid.from(),
                        valid.to(),
                        valid.trust(),
                        valid.fields()),
                true);
    }

    private static Licence licence(
            String type,
            String number,
            String holder,
            String issuer,
            LocalDate from,
            @Nullable LocalDate to,
            Map<String, JsonNode> fields) {
        return new Licence(type, number, holder, issuer, "valid", from, to, "A", fields);
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
