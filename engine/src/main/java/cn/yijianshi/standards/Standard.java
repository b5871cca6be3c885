package cn.yijianshi.standards;

/**
 * What a catalogue is held to. The codes are stable; the sentence says why it matters to the person at the counter.
 */
public enum Standard {
    REGION_CODE("region-code", true, "区划代码是分级的，上下级对不上，办件就找不到承办机关（GB/T 2260）"),
    ORGAN_CODE("organ-credit-code", true, "实施编码和文书都以机关的信用代码为准（GB 32100）"),
    ORGAN_TWICE("organ-twice", true, "一个部门在一个区划只能有一个机关，否则不知道由谁承办"),
    ORGAN_PHONE("organ-phone", true, "群众按这个号码打不通"),
    ORGAN_CONTACT("organ-contact", false, "指南和文书要告诉群众到哪里、什么时候、找谁"),
    NO_SUPERVISION("no-supervision-phone", false, "群众不知道向谁投诉"),
    ELEMENT_TWICE("element-name-variant", false, "一个字段只能有一个数据元，否则同一内容要填两遍"),
    ELEMENT_OPEN("element-not-protected", true, "个人信息要遮盖，敏感个人信息要加密存放（个人信息保护法第二十八条、第五十一条）"),
    CATCH_ALL("catch-all-material", true, "申请人不知道要交什么，窗口可以随意加要材料"),
    NAME_STATES_FORM("material-name-states-form", false, "原件、复印件和份数是材料的要素，写进名称就成了另一份材料"),
    MATERIAL_VARIANT("material-name-variant", false, "同一份材料有了两个名称，申请人要交两次"),
    NO_BLANK_FORM("no-blank-form", false, "要填的表没有空白表格，申请人无从填起"),
    NO_SAMPLE("no-sample", false, "没有示例样表，填错了要重来"),
    NO_SOURCE("no-source-note", false, "不是申请人自备的材料，要告诉申请人从哪里来"),
    MATTER_VARIANT("matter-name-variant", false, "同一个事项有了两个名称，同一件事在两处有两种办法"),
    NO_BASIS("no-basis", true, "没有依据的事项和收费不得办理、收取（行政许可法第四条、第五十八条）"),
    NO_ARTICLE("basis-without-article", false, "只写名称不写条款，无从核对"),
    NO_REMEDIES("no-remedies", true, "不予决定书要告知申请复议、提起诉讼的权利（行政许可法第三十八条）"),
    NO_TIME_LIMIT("no-time-limit", true, "没有时限就没有办结的日子，也谈不上超期"),
    PROMISE_OVER_STATUTE("promise-over-statute", true, "承诺的时限不得超过法定的时限"),
    STEPS_OVER_PROMISE("steps-over-promise", true, "各环节都按时，整件仍然超期"),
    IMMEDIATE_TAKES_DAYS("immediate-takes-days", false, "即办件当场办结；要几天的是承诺件"),
    SERVICE_OBJECTS("service-objects", false, "办理对象与服务对象不一致：能办的人领不了证，或者领证的人不能办"),
    NO_PLACE("no-place", false, "群众不知道到哪里办、什么时候办"),
    NO_CONSULTATION("no-consultation", false, "群众不知道向谁咨询"),
    NO_ON_SITE_REASON("no-on-site-reason", false, "不能网上办的，要说明必须到现场的原因"),
    FEE("fee-incomplete", true, "收费要公布项目、标准和依据（行政许可法第五十八条、第五十九条）"),
    CATCH_ALL_CONDITION("catch-all-condition", false, "条件说不清，受理与不受理就没有标准（行政许可法第三十条）"),
    SPECIAL_PROCEDURE("special-procedure", false, "不计入法定时限的只有听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审（行政许可法第四十五条）"),
    DATES("dates", true, "取消的日子不能早于生效的日子"),
    BASIC_CODE("basic-code", true, "基本编码是各系统认事项的凭据（GB/T 39554.1）"),
    TYPE_NOT_REGIME("type-not-regime", false, "编码说是一类事项，时限和救济却按另一类走"),
    IMPLEMENTING_CODE("implementing-code", true, "实施编码由机关、层级和基本编码组成，各部分要与事项相符（GB/T 39554.1）"),
    CODE_TWICE("code-twice", true, "两个事项同一个编码，别的系统分不清是哪一个");

    private final String code;
    private final boolean stops;
    private final String why;

    Standard(String code, boolean stops, String why) {
        this.code = code;
        this.stops = stops;
        this.why = why;
    }

    /** Stable, kebab-case, for tests and documentation. */
    public String code() {
        return code;
    }

    /** Whether an entry that falls short may not be released. */
    public boolean stops() {
        return stops;
    }

    /** Why it matters, in a sentence without its stop. */
    public String why() {
        return why;
    }
}
