package cn.yijianshi.standards;

import cn.yijianshi.catalogue.Matter;
import cn.yijianshi.catalogue.TimeSpan;

/** Time limits of a matter: there are some, and they can be kept. */
final class TimeStandards {

    private static final TimeSpan ONE_DAY = new TimeSpan(1, TimeSpan.Unit.WORKING_DAYS, null);

    private final Findings findings;

    TimeStandards(Findings findings) {
        this.findings = findings;
    }

    void check(Matter matter) {
        boolean immediate = matter.handling() == Matter.Handling.IMMEDIATE;
        if (matter.statutory().amount() == 0) {
            none(matter, "/statutory", "法定办结时限");
        }
        if (matter.promised().amount() == 0 && !immediate) {
            none(matter, "/promised", "承诺办结时限");
        }
        if (matter.statutory().amount() > 0
                && matter.promised().officeTime() > matter.statutory().officeTime()) {
            findings.add(
                    Standard.PROMISE_OVER_STATUTE,
                    matter,
                    "/promised",
                    "“" + matter.name() + "”承诺 " + matter.promised().words() + "，长于法定 "
                            + matter.statutory().words(),
                    "承诺时限写成不长于 " + matter.statutory().words());
        }
        if (immediate && matter.promised().officeTime() > ONE_DAY.officeTime()) {
            findings.add(
                    Standard.IMMEDIATE_TAKES_DAYS,
                    matter,
                    "/handling",
                    "“" + matter.name() + "”是即办件，却承诺 " + matter.promised().words(),
                    "改为承诺件，或压减到当场办结",
                    "promised");
        }
        steps(matter);
    }

    private void none(Matter matter, String pointer, String label) {
        findings.add(
                Standard.NO_TIME_LIMIT,
                matter,
                pointer,
                "“" + matter.name() + "”没有" + label,
                "写上天数；没有法定时限的公共服务，写明参照的时限和说明");
    }

    /** Special procedures do not count (行政许可法 art. 45); the steps of an immediate matter may fill its day. */
    private void steps(Matter matter) {
        long sum = matter.steps().stream()
                .filter(step -> !Boolean.TRUE.equals(step.specialProcedure()))
                .mapToLong(step -> new TimeSpan(step.amount(), step.unit(), null).officeTime())
                .sum();
        long promise = matter.promised().officeTime();
        if (promise > 0 && sum > promise) {
            findings.add(
                    Standard.STEPS_OVER_PROMISE,
                    matter,
                    "/steps",
                    "“" + matter.name() + "”各环节合计 " + words(sum) + "，超过承诺的 "
                            + matter.promised().words(),
                    "压减环节的时限，或延长承诺的时限（一个工作日按 8 小时计）");
        }
    }

    private static String words(long officeTime) {
        long hours = (officeTime + 6) / 7;
        String days = hours / 8 == 0 ? "" : hours / 8 + " 个工作日";
        String rest = hours % 8 == 0 ? "" : hours % 8 + " 小时";
        return days.isEmpty() || rest.isEmpty() ? days + rest : days + "又 " + rest;
    }
}
