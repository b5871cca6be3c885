package cn.yijianshi.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * How the matter is offered.
 *
 * @param scope 通办范围
 * @param appointment 是否支持预约
 * @param selfService 是否支持自助终端
 * @param onSiteReason 必须现场办理原因
 * @param intermediary 中介服务 that the applicant has to pay somebody for
 * @param quantityLimit 数量限制
 */
public record ServiceWays(
        @Nullable String scope,
        @Nullable Boolean appointment,
        @Nullable Boolean selfService,
        @Nullable String onSiteReason,
        @Nullable String intermediary,
        @Nullable String quantityLimit) {}
