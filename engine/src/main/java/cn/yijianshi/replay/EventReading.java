package cn.yijianshi.replay;

import cn.yijianshi.bundle.Guide;
import cn.yijianshi.canonical.CanonicalJson;
import cn.yijianshi.cases.CaseEvents;
import cn.yijianshi.ledger.LedgerEntry;
import cn.yijianshi.releases.DecisionRecord;
import cn.yijianshi.releases.LoadedRelease;
import cn.yijianshi.replay.CaseAudit.Detail;
import cn.yijianshi.rules.Decision;
import cn.yijianshi.rules.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Ledger entries as a person reads them. */
final class EventReading {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("step", "步骤"),
            Map.entry("matter", "事项"),
            Map.entry("matters", "事项"),
            Map.entry("conclusion", "结论"),
            Map.entry("opinion", "意见"),
            Map.entry("outcome", "决定"),
            Map.entry("reason", "理由"),
            Map.entry("material", "材料"),
            Map.entry("materials", "材料"),
            Map.entry("promisedBy", "承诺补交日"),
            Map.entry("applicant", "申请人"),
            Map.entry("number", "编号"),
            Map.entry("bundle", "一件事"),
            Map.entry("form", "表单校验值"),
            Map.entry("due", "期限"),
            Map.entry("how", "方式"),
            Map.entry("results", "结果"),
            Map.entry("result", "结果"),
            Map.entry("evidence", "凭据"),
            Map.entry("letter", "文书"),
            Map.entry("sha256", "文件校验值"),
            Map.entry("name", "名称"),
            Map.entry("state", "状态"),
            Map.entry("note", "说明"));

    private final LoadedRelease release;

    EventReading(LoadedRelease release) {
        this.release = release;
    }

    CaseAudit.Event event(LedgerEntry entry) {
        var envelope = entry.envelope();
        @Nullable
        JsonNode payload =
                entry.payload() instanceof LedgerEntry.Payload.Open open ? CanonicalJson.read(open.json()) : null;
        boolean decision = envelope.type().id().equals(CaseEvents.DECISION_RECORDED.id());
        List<Detail> details = payload == null
                ? List.of(new Detail("内容", entry.payload().text()))
                : decision ? decision(payload) : details(envelope.type().id(), payload);
        return new CaseAudit.Event(
                envelope.seq(),
                envelope.type().id(),
                envelope.type().label(),
                envelope.at(),
                envelope.actor().name(),
                payload == null
                        ? entry.payload().text()
                        : summary(envelope.type().id(), payload),
                decision,
                details,
                envelope.ids(),
                payload,
                entry.hash().hex());
    }

    private static String summary(String type, JsonNode payload) {
        return switch (type) {
            case "case-accepted" ->
                "受理“" + text(payload, "bundle") + "”申请，"
                        + payload.path("matters").size() + " 个事项，" + text(payload, "due");
            case "evidence-frozen" -> "取得并固定申请人的电子证照与信用信息";
            case "decision-recorded" ->
                "作出判定，" + payload.path("decision").path("findings").size() + " 项结论";
            case "deferral-promised" ->
                "承诺于 " + text(payload, "promisedBy") + " 前补交《" + text(payload, "material") + "》";
            case "work-claimed" -> "领取“" + text(payload, "step") + "”";
            case "work-put-back" -> "放回“" + text(payload, "step") + "”";
            case "step-concluded" ->
                text(payload, "step") + "：" + text(payload, "conclusion")
                        + (text(payload, "opinion").isEmpty() ? "" : "。" + text(payload, "opinion"));
            case "step-automatic" -> text(payload, "step") + "：" + text(payload, "conclusion");
            case "matter-decided" -> text(payload, "matter") + "：" + text(payload, "outcome");
            case "material-supplemented" -> "补齐《" + text(payload, "material") + "》（" + text(payload, "how") + "）";
            case "deferral-reminded" -> "提醒申请人补交《" + text(payload, "material") + "》";
            case "deferral-extended" ->
                "《" + text(payload, "material") + "》补交期限顺延至 " + text(payload, "promisedBy") + "："
                        + text(payload, "reason");
            case "deferral-lapsed" -> "《" + text(payload, "material") + "》到 " + text(payload, "promisedBy") + " 没有补交";
            case "promise-broken" -> "记录违背容缺承诺：" + text(payload, "reason");
            case "clock-suspended" -> "承诺时限中止计算：" + text(payload, "reason");
            case "clock-resumed" -> "承诺时限恢复计算：" + text(payload, "reason");
            case "case-ended" -> text(payload, "state") + "：" + text(payload, "reason");
            case "results-issued" -> "统一出证，" + payload.path("results").size() + " 份结果";
            case "result-revoked" -> "撤销“" + text(payload, "matter") + "”的结果：" + text(payload, "reason");
            case "delivered" -> "送达：" + text(payload, "how");
            case "case-closed" -> "办结";
            case "letter-made" -> "出具《" + text(payload, "letter") + "》" + text(payload, "number");
            default -> "";
        };
    }

    private List<Detail> details(String type, JsonNode payload) {
        if (type.equals("evidence-frozen")) {
            return evidence(payload);
        }
        List<Detail> details = new ArrayList<>();
        payload.properties()
                .forEach(
                        e -> details.add(new Detail(LABELS.getOrDefault(e.getKey(), e.getKey()), words(e.getValue()))));
        return details;
    }

    private List<Detail> evidence(JsonNode payload) {
        List<Detail> details = new ArrayList<>();
        payload.path("told").properties().forEach(role -> {
            details.add(new Detail("取证日", text(role.getValue(), "on")));
            details.add(new Detail("信用状况", credit(text(role.getValue(), "credit"))));
            for (JsonNode licence : role.getValue().path("licences")) {
                String name = release.definition()
                        .catalogue()
                        .evidenceType(text(licence, "type"))
                        .map(t -> t.name())
                        .orElse(text(licence, "type"));
                details.add(new Detail(
                        name,
                        text(licence, "number") + "，" + text(licence, "issuer") + "，有效期 " + text(licence, "from")
                                + " 至 "
                                + (text(licence, "to").isEmpty() ? "长期" : text(licence, "to")) + "，"
                                + status(text(licence, "status"))));
            }
        });
        return details;
    }

    private List<Detail> decision(JsonNode payload) {
        DecisionRecord record = CanonicalJson.mapper().treeToValue(payload, DecisionRecord.class);
        List<Detail> details = new ArrayList<>();
        Facts facts = record.facts();
        details.add(new Detail("发布版本", record.decision().release()));
        details.add(new Detail("法律适用日", facts.lawDate().toString()));
        details.add(new Detail("取证日", facts.evidenceDate().toString()));
        details.add(new Detail("区划", release.regionName(facts.region())));
        facts.answers().forEach((id, value) -> details.add(answer(id, value)));
        facts.chosen()
                .forEach((id, value) -> details.add(new Detail(
                        "选办："
                                + release.definition()
                                        .catalogue()
                                        .matter(id)
                                        .map(m -> m.name())
                                        .orElse(id),
                        value ? "是" : "否")));
        for (Decision.Finding finding : record.decision().findings()) {
            for (Decision.Cause cause : finding.because()) {
                details.add(new Detail(
                        finding.phase().label() + (finding.overriddenBy() == null ? "" : "（被否定）"),
                        cause.label() + "〔" + cause.row() + "〕"));
            }
        }
        details.add(new Detail("判定校验值", record.hash().hex()));
        return details;
    }

    /** An answer in the words of the guide. */
    private Detail answer(String id, JsonNode value) {
        Optional<Guide.Question> question = release.definition().guide().question(id);
        Map<String, String> labels = new HashMap<>();
        question.ifPresent(
                q -> release.definition().options(q).forEach(option -> labels.put(option.code(), option.label())));
        List<String> parts = new ArrayList<>();
        for (JsonNode part : value.isArray() ? value : List.of(value)) {
            parts.add(labels.getOrDefault(part.asString(""), words(part)));
        }
        String unit = question.map(Guide.Question::unit).map(u -> " " + u).orElse("");
        return new Detail("回答：" + question.map(Guide.Question::text).orElse(id), String.join("、", parts) + unit);
    }

    private static String words(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue() ? "是" : "否";
            case STRING -> value.stringValue();
            case NUMBER -> value.decimalValue().stripTrailingZeros().toPlainString();
            case ARRAY -> {
                List<String> parts = new ArrayList<>();
                value.forEach(v -> parts.add(words(v)));
                yield parts.isEmpty() ? "无" : String.join("；", parts);
            }
            case OBJECT -> {
                List<String> parts = new ArrayList<>();
                value.properties().forEach(e -> {
                    String text = words(e.getValue());
                    if (!text.isEmpty()) {
                        parts.add(text);
                    }
                });
                yield String.join(" ", parts);
            }
            default -> "";
        };
    }

    private static String credit(String standing) {
        return switch (standing) {
            case "normal" -> "正常";
            case "broken-promise" -> "有未履行的承诺";
            case "serious-dishonesty" -> "严重失信";
            default -> standing;
        };
    }

    private static String status(String status) {
        return switch (status) {
            case "valid" -> "登记有效";
            case "revoked" -> "已吊销";
            case "suspended" -> "已暂停";
            default -> status;
        };
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
