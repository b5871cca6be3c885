package cn.yijianshi.rules;

import org.jspecify.annotations.Nullable;

/** Conclusions in words, for a row that holds and for one that does not. */
final class ConclusionWording {

    private final Wording words;

    ConclusionWording(Wording words) {
        this.words = words;
    }

    /**
     * What a row concludes.
     *
     * @param subject the material a shared policy is applied to; null: in general
     */
    String of(Conclusion then, @Nullable String subject, @Nullable FactSource source) {
        return switch (then) {
            case Conclusion.Eligibility c ->
                switch (c.outcome()) {
                            case "leave" -> "退出联办（";
                            case "renew-first" -> "须先换证（";
                            default -> "不符合条件（";
                        }
                        + unstopped(c.message()) + "）";
            case Conclusion.Applicability c -> (c.applies() ? "办理“" : "不需办理“") + words.matter(c.matter()) + "”";
            case Conclusion.Required c -> "要求" + material(c.material(), subject);
            case Conclusion.Exemption c ->
                material(c.material(), subject) + "免提交"
                        + (c.by() == null ? "" : "，以“" + words.evidence(c.by()) + "”代替");
            case Conclusion.Deferral c ->
                material(c.material(), subject)
                        + switch (c.status()) {
                            case ALLOWED -> "可以容缺";
                            case FORBIDDEN -> "不得容缺";
                            case LIMITED -> "容缺的期限";
                        }
                        + (c.within() == null ? "" : (c.allowed() ? "，期限" : "不超过") + limit(c.within(), source));
            case Conclusion.Routing c -> "“" + words.matter(c.matter()) + "”的" + aspect(c.aspect()) + "为" + routed(c);
            case Conclusion.TimeLimit c ->
                "“" + words.matter(c.matter()) + "”"
                        + (c.promised() == null ? "" : "承诺期限" + limit(c.promised(), source))
                        + (c.promised() == null || c.statutory() == null ? "" : "，")
                        + (c.statutory() == null ? "" : "法定期限" + limit(c.statutory(), source));
            case Conclusion.Fee c ->
                "“" + words.matter(c.matter()) + "”收取" + c.item() + " "
                        + words.operand(c.amount(), "元", source)
                        + (c.reduction() == null ? "" : "（" + c.reduction() + "）");
            case Conclusion.Content c ->
                "“" + words.matter(c.matter()) + "”的结果"
                        + (c.note() == null ? "" : "注明“" + unstopped(c.note()) + "”")
                        + (c.validYears() == null ? "" : "，有效期 " + c.validYears() + " 年");
            case Conclusion.Field c ->
                "表单字段“" + words.element(c.element()) + "”" + c.status().label();
        };
    }

    /** What did not come out: 未要求《…》. */
    String missed(Conclusion then, @Nullable String subject) {
        return switch (then) {
            case Conclusion.Applicability c -> (c.applies() ? "不办理“" : "未排除“") + words.matter(c.matter()) + "”";
            case Conclusion.Required c -> "未要求" + material(c.material(), subject);
            case Conclusion.Exemption c -> material(c.material(), subject) + "不能免提交";
            case Conclusion.Deferral c ->
                material(c.material(), subject)
                        + switch (c.status()) {
                            case ALLOWED -> "不能容缺";
                            case FORBIDDEN -> "未禁止容缺";
                            case LIMITED -> "未限定补齐期限";
                        };
            default -> "未得出“" + of(then, subject, null) + "”";
        };
    }

    private String material(@Nullable String material, @Nullable String subject) {
        String id = material == null ? subject : material;
        return id == null ? "该材料" : "《" + words.material(id) + "》";
    }

    private String limit(Limit limit, @Nullable FactSource source) {
        return switch (limit) {
            case Limit.Span l -> " " + l.span().words();
            case Limit.OfParameter l -> {
                String unit = words.parameter(l.parameter())
                        .map(p -> Limit.unit(p.unit()).label())
                        .orElse("");
                yield " " + words.parameter(l.parameter(), unit, source);
            }
            case Limit.MatterPromise l -> "该事项的承诺期限";
        };
    }

    private static String routed(Conclusion.Routing then) {
        if (then.label() != null) {
            return "“" + then.label() + "”";
        }
        return switch (then.value()) {
            case "true" -> "“是”";
            case "false" -> "“否”";
            default -> "“" + then.value() + "”";
        };
    }

    /** What may still come out. */
    String possible(Conclusion then, @Nullable String subject) {
        return switch (then) {
            case Conclusion.Applicability c -> (c.applies() ? "可能办理“" : "可能不需办理“") + words.matter(c.matter()) + "”";
            case Conclusion.Required c -> "可能要求" + material(c.material(), subject);
            case Conclusion.Exemption c -> material(c.material(), subject) + "可能免提交";
            case Conclusion.Deferral c ->
                material(c.material(), subject)
                        + switch (c.status()) {
                            case ALLOWED -> "可能可以容缺";
                            case FORBIDDEN -> "可能不得容缺";
                            case LIMITED -> "的补齐期限可能缩短";
                        };
            case Conclusion.Routing c -> "“" + words.matter(c.matter()) + "”的" + aspect(c.aspect()) + "可能为" + routed(c);
            case Conclusion.Field c ->
                "表单字段“" + words.element(c.element()) + "”可能" + c.status().label();
            case Conclusion.Eligibility c -> "可能" + of(c, subject, null);
            case Conclusion.TimeLimit c -> "可能规定" + of(c, subject, null);
            case Conclusion.Fee c -> "可能规定" + of(c, subject, null);
            case Conclusion.Content c -> "可能规定" + of(c, subject, null);
        };
    }

    /** A sentence of a table within another. */
    private static String unstopped(String sentence) {
        return sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String aspect(String aspect) {
        return switch (aspect) {
            case "route" -> "办理方式";
            case "inspection" -> "现场核查";
            case "expert-review" -> "专家评审";
            case "handler" -> "经办部门";
            case "instant" -> "秒批";
            default -> aspect;
        };
    }
}
