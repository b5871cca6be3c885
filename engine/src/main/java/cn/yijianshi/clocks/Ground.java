package cn.yijianshi.clocks;

/**
 * Why a clock may stand still. The statutory clock stands still for the eight special procedures of art. 45 of the
 * Administrative Licensing Law (行政许可法) and for nothing else; what is not in that list stops at most what the place
 * promised.
 */
public enum Ground {
    HEARING("hearing", "听证", true),
    TENDER("tender", "招标", true),
    AUCTION("auction", "拍卖", true),
    INSPECTION_OF_GOODS("goods-inspection", "检验", true),
    TESTING("testing", "检测", true),
    QUARANTINE("quarantine", "检疫", true),
    APPRAISAL("appraisal", "鉴定", true),
    EXPERT_REVIEW("expert-review", "专家评审", true),
    CORRECTION("correction", "受理后补正", false),
    SITE_VISIT("site-visit", "现场踏勘", false),
    PUBLICITY("publicity", "公示", false),
    PAYMENT("payment", "缴费", false),
    DEFERRAL("deferral", "容缺材料逾期未补交", false);

    private final String code;
    private final String label;
    private final boolean special;

    Ground(String code, String label, boolean special) {
        this.code = code;
        this.label = label;
        this.special = special;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether it may stop a clock of that kind. */
    public boolean stops(ClockKind kind) {
        return switch (kind) {
            case STATUTORY -> special;
            case PROMISED -> true;
        };
    }

    String basis() {
        return special ? "《行政许可法》第四十五条" : "本地承诺时限的计算规则";
    }
}
