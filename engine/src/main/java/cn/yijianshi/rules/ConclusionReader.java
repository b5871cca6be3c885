package cn.yijianshi.rules;

import cn.yijianshi.catalogue.TimeSpan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a row concludes, by what its table concludes. */
final class ConclusionReader {

    private final CellReader cells;
    private final boolean subject;

    /** @param subject whether the table is a shared policy over a subject, which then is not named */
    ConclusionReader(CellReader cells, boolean subject) {
        this.cells = cells;
        this.subject = subject;
    }

    Optional<Conclusion> read(Concludes concludes, Spot then) {
        int before = then.faults().all().size();
        if (!then.node().isObject()) {
            then.error("missing-conclusion", "这一行没有结论", "写上 then: {…}");
            return Optional.empty();
        }
        Conclusion read =
                switch (concludes) {
                    case ELIGIBILITY -> eligibility(then);
                    case APPLICABILITY -> applicability(then);
                    case REQUIRED -> required(then);
                    case EXEMPTION -> exemption(then);
                    case DEFERRAL -> deferral(then);
                    case ROUTING -> routing(then);
                    case TIME_LIMIT -> timeLimit(then);
                    case FEE -> fee(then);
                    case CONTENT -> content(then);
                    case FIELD -> field(then);
                };
        return then.faults().all().size() > before ? Optional.empty() : Optional.of(read);
    }

    private static Conclusion eligibility(Spot then) {
        then.only("outcome", "matter", "message", "channel");
        return new Conclusion.Eligibility(
                choice(then.at("outcome"), List.of("leave", "renew-first", "refuse")),
                id(then.at("matter")),
                then.at("message").text(),
                then.at("channel").textOrNull());
    }

    private static Conclusion applicability(Spot then) {
        then.only("matter", "status");
        return new Conclusion.Applicability(
                then.at("matter").id(),
                choice(then.at("status"), List.of("applies", "not-needed")).equals("applies"));
    }

    private static Conclusion required(Spot then) {
        then.only("matter", "material", "originals", "copies");
        return new Conclusion.Required(
                then.at("matter").id(),
                then.at("material").id(),
                then.at("originals").integerOrNull(),
                then.at("copies").integerOrNull());
    }

    private Conclusion exemption(Spot then) {
        if (subject) {
            then.only("subject");
            choice(then.at("subject"), List.of("material"));
            return new Conclusion.Exemption(null, null, null);
        }
        then.only("material", "by", "matter");
        return new Conclusion.Exemption(then.at("material").id(), then.at("by").id(), id(then.at("matter")));
    }

    private Conclusion deferral(Spot then) {
        Limit within = limit(then.at("within"));
        Conclusion.DeferralStatus status = Conclusion.DeferralStatus.of(
                        choice(then.at("status"), List.of("allowed", "forbidden", "limited")))
                .orElse(Conclusion.DeferralStatus.FORBIDDEN);
        if (within == null && status == Conclusion.DeferralStatus.LIMITED) {
            then.error("missing-limit", "限定补齐期限的行没有写期限", "写上 within");
        }
        if (within != null && status == Conclusion.DeferralStatus.FORBIDDEN) {
            then.at("within").error("limit-of-nothing", "不得容缺的行不能有期限", "删去 within");
        }
        if (subject) {
            then.only("subject", "status", "within");
            choice(then.at("subject"), List.of("material"));
            return new Conclusion.Deferral(null, null, status, within);
        }
        then.only("material", "matter", "status", "within");
        return new Conclusion.Deferral(then.at("material").id(), id(then.at("matter")), status, within);
    }

    private static Conclusion routing(Spot then) {
        then.only("matter", "aspect", "value", "label");
        Spot value = then.at("value");
        return new Conclusion.Routing(
                then.at("matter").id(),
                choice(then.at("aspect"), List.of("route", "inspection", "expert-review", "handler", "instant")),
                value.node().isBoolean() ? String.valueOf(value.node().booleanValue()) : value.text(),
                then.at("label").textOrNull());
    }

    private Conclusion timeLimit(Spot then) {
        then.only("matter", "promised", "statutory");
        Limit promised = limit(then.at("promised"));
        Limit statutory = limit(then.at("statutory"));
        if (promised == null && statutory == null) {
            then.error("missing-limit", "没有写期限", "写上 promised 或 statutory");
        }
        return new Conclusion.TimeLimit(then.at("matter").id(), promised, statutory);
    }

    private Conclusion fee(Spot then) {
        then.only("matter", "item", "amount", "reduction");
        Operand amount = cells.operand(then.at("amount"));
        if (amount == null) {
            then.error("missing-amount", "没有写金额", "写上 amount");
            amount = new Operand.Literal(java.math.BigDecimal.ZERO);
        }
        return new Conclusion.Fee(
                then.at("matter").id(),
                then.at("item").text(),
                amount,
                then.at("reduction").textOrNull());
    }

    private static Conclusion content(Spot then) {
        then.only("matter", "note", "validYears");
        return new Conclusion.Content(
                then.at("matter").id(),
                then.at("note").textOrNull(),
                then.at("validYears").integerOrNull());
    }

    private static Conclusion field(Spot then) {
        then.only("element", "status");
        String status = choice(then.at("status"), List.of("shown", "required", "hidden"));
        return new Conclusion.Field(
                then.at("element").id(),
                switch (status) {
                    case "required" -> Conclusion.Visibility.REQUIRED;
                    case "hidden" -> Conclusion.Visibility.HIDDEN;
                    default -> Conclusion.Visibility.SHOWN;
                });
    }

    private @Nullable Limit limit(Spot limit) {
        if (!limit.present()) {
            return null;
        }
        if (limit.at("matter-promised").present()) {
            limit.only("matter-promised");
            return new Limit.MatterPromise();
        }
        if (limit.at("parameter").present()) {
            limit.only("parameter");
            return new Limit.OfParameter(cells.daysParameter(limit.at("parameter")));
        }
        limit.only("amount", "unit", "note");
        Integer amount = limit.at("amount").integerOrNull();
        String unit = choice(limit.at("unit"), List.of("working-days", "natural-days", "hours"));
        if (amount == null || amount < 0) {
            limit.error("bad-limit", "期限要写不小于 0 的整数", "写成 {amount: 5, unit: working-days}");
            return null;
        }
        return new Limit.Span(
                new TimeSpan(amount, Limit.unit(unit), limit.at("note").textOrNull()));
    }

    private static String choice(Spot spot, List<String> allowed) {
        String text = spot.text();
        if (!allowed.contains(text)) {
            spot.error("unknown-value", "不认识的值“" + text + "”", "写成其中之一：" + String.join("、", allowed));
        }
        return text;
    }

    private static @Nullable String id(Spot spot) {
        return spot.present() ? spot.id() : null;
    }
}
