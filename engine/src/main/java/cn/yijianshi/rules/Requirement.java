package cn.yijianshi.rules;

import java.util.List;

/**
 * One material that one matter asks for, or may ask for.
 *
 * @param truth whether it is asked for
 * @param because why, where it is
 */
record Requirement(MaterialPlan plan, Truth truth, int originals, int copies, List<Reason> because) {

    String matter() {
        return plan.traits().matter().id();
    }

    String material() {
        return plan.traits().material().id();
    }
}
