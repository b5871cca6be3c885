package cn.yijianshi.workbooks;

import cn.yijianshi.catalogue.EntryKind;
import cn.yijianshi.workbooks.SheetLayout.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sheets of a catalogue workbook, in their order. The labels are those of the published standard elements; codes and
 * labels are brought together here and nowhere else.
 */
final class CatalogueSheets {

    private static final CellType TEXT = new CellType.Text();
    private static final CellType NUMBER = new CellType.Number();
    private static final CellType YES_NO = new CellType.YesNo();
    private static final CellType DAY = new CellType.Day();
    private static final CellType IDS = new CellType.Several(TEXT, "、");
    private static final CellType LINES = new CellType.Several(TEXT, "");

    private static final CellType STATES = choice("draft 草稿", "in-use 在用", "suspended 暂停", "cancelled 取消");
    private static final CellType UNITS = choice("working-days 工作日", "natural-days 自然日", "hours 小时");
    private static final CellType MEDIUMS = choice("paper 纸质", "electronic 电子", "both 纸质或电子");
    private static final CellType LEVELS =
            choice("national 国家级", "province 省级", "city 市级", "county 县级", "township 乡级", "village 村级");
    private static final CellType REGIMES = choice(
            "licence 行政许可", "filing 备案", "confirmation 行政确认", "payment 行政给付", "registration 登记", "public-service 公共服务");
    private static final CellType SERVICE_OBJECTS = new CellType.Several(
            choice(
                    "natural-person 自然人",
                    "enterprise 企业法人",
                    "institution 事业法人",
                    "social-organisation 社会组织法人",
                    "unincorporated 非法人企业",
                    "individual-business 个体工商户",
                    "government 行政机关",
                    "other 其他"),
            "、");
    private static final CellType HOLDERS = new CellType.Several(
            choice(
                    "person 自然人",
                    "enterprise 企业",
                    "individual-business 个体工商户",
                    "institution 事业单位",
                    "social-organisation 社会组织",
                    "government 行政机关"),
            "、");
    private static final CellType ELEMENT_TYPES = choice(
            "text 文本",
            "long-text 长文本",
            "number 数字",
            "money 金额",
            "date 日期",
            "period 起止日期",
            "yes-no 是否",
            "one-of 单选",
            "any-of 多选",
            "region 行政区划",
            "address 地址",
            "person-name 姓名",
            "organisation-name 单位名称",
            "identifier 证件号码",
            "bank-account 银行账号",
            "phone 电话",
            "file 文件",
            "computed 计算",
            "signature 签名",
            "group 重复组");
    private static final CellType RESULT_TYPES = choice(
            "licence 证照",
            "approval 批文",
            "certificate 证明",
            "opinion 意见书",
            "registration 登记",
            "filing-receipt 备案凭证",
            "verification 核验结论",
            "other 其他");

    static final List<SheetLayout> ALL = List.of(
            entries("行政区划", EntryKind.REGION, "代码", col("名称", "name", TEXT), col("上级代码", "parent", TEXT)),
            entries("部门", EntryKind.DEPARTMENT, "编号", col("名称", "name", TEXT), col("简称", "short", TEXT)),
            list(
                    "机关",
                    EntryKind.DEPARTMENT,
                    "organs",
                    col("区划", "region", TEXT),
                    col("机关名称", "name", TEXT),
                    col("统一社会信用代码", "creditCode", TEXT),
                    col("地址", "address", TEXT),
                    col("办公时间", "hours", TEXT),
                    col("咨询电话", "phone", TEXT),
                    col("监督投诉电话", "supervisionPhone", TEXT),
                    col("只办事项", "matters", IDS)),
            entries(
                    "电子证照",
                    EntryKind.EVIDENCE,
                    "编号",
                    col("名称", "name", TEXT),
                    col("性质", "nature", choice("licence 电子证照", "shared-data 共享数据")),
                    col("发证部门", "issuer", TEXT),
                    col("持证人", "holder", HOLDERS),
                    col("待确认", "toConfirm", TEXT)),
            list("证照字段", EntryKind.EVIDENCE, "fields", col("字段编号", "id", TEXT), col("字段名称", "name", TEXT)),
            entries(
                    "数据元",
                    EntryKind.ELEMENT,
                    "编号",
                    col("名称", "name", TEXT),
                    col("类型", "type", ELEMENT_TYPES),
                    col("单位", "unit", TEXT),
                    col("最小值", "min", NUMBER),
                    col("最大值", "max", NUMBER),
                    col("最大长度", "maxLength", NUMBER),
                    col("正则", "pattern", TEXT),
                    col("校验", "check", choice("id-card 公民身份号码", "credit-code 统一社会信用代码", "mobile 手机号码", "any 不校验")),
                    col("组内字段", "items", IDS),
                    col("最少项数", "minItems", NUMBER),
                    col("最多项数", "maxItems", NUMBER),
                    col("敏感程度", "sensitivity", choice("open 公开", "personal 个人信息", "sensitive 敏感个人信息")),
                    col("数据标准", "standard", TEXT),
                    col("填写说明", "help", TEXT),
                    col("待确认", "toConfirm", TEXT)),
            list("数据元选项", EntryKind.ELEMENT, "options", col("代码", "code", TEXT), col("名称", "label", TEXT)),
            list("数据元预填", EntryKind.ELEMENT, "prefill", col("证照", "licence", TEXT), col("字段", "field", TEXT)),
            entries(
                    "材料",
                    EntryKind.MATERIAL,
                    "编号",
                    col("名称", "name", TEXT),
                    col("材料类型", "type", choice("original 原件", "copy 复印件", "original-or-copy 原件或复印件")),
                    col("材料形式", "medium", MEDIUMS),
                    col("来源渠道", "source", choice("applicant 申请人自备", "government 政府部门核发", "other 其他")),
                    col("来源渠道说明", "sourceNote", TEXT),
                    col("可代替的证照", "evidence", TEXT),
                    col("是哪个事项的结果", "resultOf", TEXT),
                    col("空白表格", "blankForm", TEXT),
                    col("示例样表", "sample", TEXT),
                    col("填报须知", "guidance", TEXT),
                    col("规格", "specification", TEXT),
                    col("备注", "note", TEXT),
                    col("待确认", "toConfirm", TEXT)),
            entries(
                    "事项",
                    EntryKind.MATTER,
                    "编号",
                    col("事项名称", "name", TEXT),
                    col("基本编码", "basicCode", TEXT),
                    col("实施编码", "implementingCode", TEXT),
                    col("本地编码", "localCode", TEXT),
                    col("主项", "item/main", TEXT),
                    col("子项", "item/sub", TEXT),
                    col(
                            "业务办理项",
                            "item/action",
                            choice(
                                    "new 新设",
                                    "change 变更",
                                    "renewal 延续",
                                    "replacement 补发",
                                    "cancellation 注销",
                                    "other 其他")),
                    col("业务办理项编码", "item/code", TEXT),
                    col("法律性质", "regime", REGIMES),
                    col("权力来源", "powerSource", TEXT),
                    col("行使层级", "level", LEVELS),
                    col("实施部门", "department", TEXT),
                    col("实施主体性质", "implementer/nature", choice("statutory 法定机关", "authorised 授权组织", "delegated 受委托组织")),
                    col("委托部门", "implementer/delegate", TEXT),
                    col("联办机构", "implementer/together", IDS),
                    col("办件类型", "handling", choice("immediate 即办件", "promised 承诺件")),
                    col("法定办结时限", "statutory/amount", NUMBER),
                    col("法定时限单位", "statutory/unit", UNITS),
                    col("法定时限说明", "statutory/note", TEXT),
                    col("承诺办结时限", "promised/amount", NUMBER),
                    col("承诺时限单位", "promised/unit", UNITS),
                    col("承诺时限说明", "promised/note", TEXT),
                    col("特别程序", "specialProcedures", LINES),
                    col("是否收费", "fee/charged", YES_NO),
                    col("收费标准", "fee/standard", TEXT),
                    col("收费依据", "fee/basis/title", TEXT),
                    col("收费依据条款", "fee/basis/article", TEXT),
                    col("收费依据网址", "fee/basis/url", TEXT),
                    col("收费依据待确认", "fee/basis/toConfirm", TEXT),
                    col("服务对象", "serviceObjects", SERVICE_OBJECTS),
                    col("到现场次数", "visits", NUMBER),
                    col("咨询方式", "consultation", TEXT),
                    col("监督投诉方式", "supervision", TEXT),
                    col("办理地点", "place", TEXT),
                    col("办理时间", "hours", TEXT),
                    col("是否进驻大厅", "inHall", YES_NO),
                    col("是否网办", "online", YES_NO),
                    col("是否支持物流快递", "mailDelivery", YES_NO),
                    col("是否支持网上支付", "onlinePayment", YES_NO),
                    col("通办范围", "service/scope", TEXT),
                    col("是否支持预约", "service/appointment", YES_NO),
                    col("是否支持自助终端", "service/selfService", YES_NO),
                    col("必须现场办理原因", "service/onSiteReason", TEXT),
                    col("中介服务", "service/intermediary", TEXT),
                    col("数量限制", "service/quantityLimit", TEXT),
                    col("行政复议", "remedies/reconsideration", TEXT),
                    col("行政诉讼", "remedies/litigation", TEXT),
                    col("不得容缺的领域", "excludedFromDeferral", TEXT),
                    col("数据元", "reads", IDS),
                    col("必填数据元", "requiredElements", IDS),
                    col("计划生效日期", "effectiveFrom", DAY),
                    col("计划取消日期", "cancelledFrom", DAY),
                    col("待确认", "toConfirm", TEXT)),
            list(
                    "设定依据",
                    EntryKind.MATTER,
                    "basis",
                    col("依据名称", "title", TEXT),
                    col("条款", "article", TEXT),
                    col("网址", "url", TEXT),
                    col("待确认", "toConfirm", TEXT)),
            list("受理条件", EntryKind.MATTER, "conditions", col("条件", "", TEXT)),
            list(
                    "办理流程",
                    EntryKind.MATTER,
                    "steps",
                    col("环节", "name", TEXT),
                    col("时限", "amount", NUMBER),
                    col("单位", "unit", UNITS),
                    col("办理处室", "office", TEXT),
                    col("是否特别程序", "specialProcedure", YES_NO)),
            list(
                    "申请材料",
                    EntryKind.MATTER,
                    "materials",
                    col("材料编号", "material", TEXT),
                    col("必要性", "need", choice("always 必要", "situation 视情形")),
                    col("主副件", "class", choice("main 主件", "secondary 副件")),
                    col("原件份数", "originals", NUMBER),
                    col("复印件份数", "copies", NUMBER),
                    col("收取形式", "medium", MEDIUMS),
                    col("受理标准", "standard", TEXT),
                    col("情形", "situation", TEXT),
                    col("备注", "note", TEXT),
                    col("要求提供依据", "basis/title", TEXT),
                    col("依据条款", "basis/article", TEXT),
                    col("依据网址", "basis/url", TEXT),
                    col("依据待确认", "basis/toConfirm", TEXT),
                    col("待确认", "toConfirm", TEXT)),
            list(
                    "办理结果",
                    EntryKind.MATTER,
                    "results",
                    col("结果名称", "name", TEXT),
                    col("结果类型", "type", RESULT_TYPES),
                    col("证照编号", "evidence", TEXT),
                    col("有效期（年）", "validYears", NUMBER),
                    col("结果样本", "sample", TEXT)),
            list(
                    "收费项目",
                    EntryKind.MATTER,
                    "fee/items",
                    col("项目", "name", TEXT),
                    col("标准", "standard", TEXT),
                    col("依据", "basis/title", TEXT),
                    col("依据条款", "basis/article", TEXT),
                    col("依据网址", "basis/url", TEXT),
                    col("依据待确认", "basis/toConfirm", TEXT),
                    col("减免", "reduction", TEXT)),
            list("申请人权利", EntryKind.MATTER, "rights", col("权利", "", TEXT)),
            list("申请人义务", EntryKind.MATTER, "duties", col("义务", "", TEXT)),
            list("常见问题", EntryKind.MATTER, "questions", col("问题", "question", TEXT), col("回答", "answer", TEXT)));

    private CatalogueSheets() {}

    private static SheetLayout entries(String name, EntryKind kind, String keyLabel, Column... columns) {
        List<Column> all = new ArrayList<>(Arrays.asList(columns));
        all.add(col("状态", SheetLayout.STATE, STATES));
        all.add(col("生效日期", SheetLayout.EFFECTIVE, DAY));
        all.add(col("版本", SheetLayout.VERSION, NUMBER));
        return new SheetLayout(name, kind, "", keyLabel, List.copyOf(all));
    }

    private static SheetLayout list(String name, EntryKind kind, String list, Column... columns) {
        return new SheetLayout(name, kind, list, kind.label() + "编号", List.of(columns));
    }

    private static Column col(String label, String pointer, CellType type) {
        return new Column(label, pointer, type);
    }

    /** Choices as {@code code label}. */
    private static CellType choice(String... codes) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String code : codes) {
            int gap = code.indexOf(' ');
            labels.put(code.substring(0, gap), code.substring(gap + 1));
        }
        return new CellType.Choice(labels);
    }
}
