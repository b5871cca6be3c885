package cn.yijianshi.rules;

import cn.yijianshi.catalogue.Matter;

/** Why something was found: a row that holds, or the matter itself. */
sealed interface Reason permits JudgedRow, Reason.AlwaysRequired, Reason.Applying, Reason.NotFollowed {

    /** {@code pack/table/row}, or {@code matter/id}. */
    String path();

    /** A requirement the matter always makes. */
    record AlwaysRequired(Matter matter, Matter.Requirement requirement) implements Reason {
        @Override
        public String path() {
            return "matter/" + matter.id();
        }
    }

    /** A bundle that does not follow a shared policy. */
    record NotFollowed(SwitchedOff off, RuleTable table) implements Reason {
        @Override
        public String path() {
            return off.path();
        }
    }

    /** A matter that applies of itself, or because it was chosen. */
    record Applying(Matter matter, boolean chosen) implements Reason {
        @Override
        public String path() {
            return "matter/" + matter.id();
        }
    }
}
