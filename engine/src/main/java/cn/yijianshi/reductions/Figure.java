package cn.yijianshi.reductions;

/**
 * One figure of the four.
 *
 * @param before the matters done one by one
 * @param after the bundle
 */
public record Figure(Counting counting, int before, int after) {

    /** How much less; negative where the bundle takes more. */
    public int saved() {
        return before - after;
    }

    /** The saving in whole percent, rounded down; 0 where there was nothing to save. */
    public int percent() {
        return before == 0 ? 0 : Math.floorDiv(saved() * 100, before);
    }

    /** 6 → 3 份. */
    public String words() {
        return before + " → " + after + " " + counting.unit();
    }
}
