package cn.yijianshi.reductions;

/**
 * The four figures and how each is counted. No standard says how; these rules are this product's, chosen so that where in
 * doubt the saving comes out smaller. They stand beside every figure.
 */
public enum Counting {
    STEPS("环节", "个", "一个事项单独办，申请人申报一次，算一个环节；联办只申报一次。"),
    MATERIALS("材料", "份", "单独办，各事项按这一情形要的材料逐项相加，一种算一份，不论份数；联办，几个事项都要的只算一份，免提交的不算，可容缺后补的仍算。"),
    DAYS("时限", "个工作日", "单独办，各事项在这一情形下的承诺办结时限逐项相加；联办，取流程最长路径，含受理、出证、送达，不含申请人补齐材料的时间。八小时折一个工作日，七个自然日折五个工作日，加总后不足一日的按一日。"),
    VISITS("跑动", "次", "单独办，各事项的到办事现场次数相加；联办在一个窗口一次办完，取其中最多的一个事项的次数。");

    private final String label;
    private final String unit;
    private final String rule;

    Counting(String label, String unit, String rule) {
        this.label = label;
        this.unit = unit;
        this.rule = rule;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    /** How it is counted, in sentences for citizens and auditors. */
    public String rule() {
        return rule;
    }
}
