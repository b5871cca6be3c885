package cn.yijianshi.evidence;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A licence or datum as its registry tells it.
 *
 * @param type kind of evidence
 * @param number number of the licence
 * @param status {@code valid}, {@code revoked} or {@code suspended}
 * @param from first day it is good for; null: since ever
 * @param to last day it is good for; null: without end
 * @param trust 可信等级 A to D
 * @param fields what it says, by field id
 */
public record Licence(
        String type,
        String number,
        String holderName,
        String issuer,
        String status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String trust,
        Map<String, JsonNode> fields) {

    /** The state on a day, in the words of the rules: in-force, expired, not-yet, revoked or suspended. */
    public String stateOn(LocalDate day) {
        if (!status.equals("valid")) {
            return status;
        }
        if (from != null && day.isBefore(from)) {
            return "not-yet";
        }
        return to != null && day.isAfter(to) ? "expired" : "in-force";
    }

    /** The state on a day as it is told at the counter. */
    public String stateLabelOn(LocalDate day) {
        return switch (stateOn(day)) {
            case "in-force" -> "有效";
            case "expired" -> "已过期";
            case "not-yet" -> "尚未生效";
            case "revoked" -> "已吊销";
            case "suspended" -> "已暂停";
            default -> throw new IllegalStateException("Unknown state of a licence: " + stateOn(day));
        };
    }
}
