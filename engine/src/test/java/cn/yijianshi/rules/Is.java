package cn.yijianshi.rules;

import java.util.List;

/** The oracle's own three-valued logic: whether something is so. */
enum Is {
    YES,
    NO,
    OPEN;

    static Is of(boolean so) {
        return so ? YES : NO;
    }

    static Is both(Is one, Is other) {
        if (one == NO || other == NO) {
            return NO;
        }
        return one == OPEN || other == OPEN ? OPEN : YES;
    }

    static Is any(List<Is> truths) {
        return truths.contains(YES) ? YES : truths.contains(OPEN) ? OPEN : NO;
    }

    static Is not(Is truth) {
        return truth == OPEN ? OPEN : of(truth == NO);
    }
}
