package cn.yijianshi.adoption;

import java.util.Map;

/** What the elements of a matter (GB/T 39554) and of a bundle are called. */
final class ElementNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("name", "名称"),
            Map.entry("basicCode", "基本编码"),
            Map.entry("implementingCode", "实施编码"),
            Map.entry("localCode", "地方编码"),
            Map.entry("regime", "事项类型"),
            Map.entry("basis", "设定依据"),
            Map.entry("powerSource", "权力来源"),
            Map.entry("level", "行使层级"),
            Map.entry("department", "实施部门"),
            Map.entry("state", "事项状态"),
            Map.entry("handling", "办件类型"),
            Map.entry("statutory", "法定办结时限"),
            Map.entry("promised", "承诺办结时限"),
            Map.entry("conditions", "受理条件"),
            Map.entry("steps", "办理流程"),
            Map.entry("specialProcedures", "特别程序"),
            Map.entry("fee", "是否收费"),
            Map.entry("serviceObjects", "服务对象"),
            Map.entry("visits", "到办事现场次数"),
            Map.entry("consultation", "咨询方式"),
            Map.entry("supervision", "监督投诉方式"),
            Map.entry("place", "办理地点"),
            Map.entry("hours", "办理时间"),
            Map.entry("inHall", "是否进驻大厅"),
            Map.entry("online", "是否网办"),
            Map.entry("mailDelivery", "物流快递"),
            Map.entry("onlinePayment", "网上支付"),
            Map.entry("results", "办理结果"),
            Map.entry("remedies", "复议和诉讼"),
            Map.entry("excludedFromDeferral", "不得容缺的领域"),
            Map.entry("reads", "使用的数据元"),
            Map.entry("requiredElements", "必填的数据元"),
            Map.entry("item", "业务办理项"),
            Map.entry("effectiveFrom", "计划生效日期"),
            Map.entry("cancelledFrom", "计划取消日期"),
            Map.entry("implementer", "实施主体"),
            Map.entry("service", "服务方式"),
            Map.entry("rights", "申请人权利"),
            Map.entry("duties", "申请人义务"),
            Map.entry("questions", "常见问题"),
            Map.entry("toConfirm", "待确认"),
            Map.entry("office", "办理机构"),
            Map.entry("address", "机构地址"),
            Map.entry("phone", "咨询电话"),
            Map.entry("supervisionPhone", "监督投诉电话"),
            Map.entry("summary", "简介"),
            Map.entry("lead", "牵头部门"),
            Map.entry("matters", "事项组成"),
            Map.entry("parties", "当事人"),
            Map.entry("packs", "规则包"),
            Map.entry("release", "发布版本"));

    private ElementNames() {}

    static String of(String element) {
        return NAMES.getOrDefault(element, element);
    }
}
