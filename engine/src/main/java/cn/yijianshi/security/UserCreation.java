package cn.yijianshi.security;

import java.util.List;

/** What came of making an account. */
public sealed interface UserCreation {

    /** It can be used at once. */
    record Created(UserAccount account) implements UserCreation {}

    /**
     * Nothing was made.
     *
     * @param reasons everything that is wrong, in Chinese, for the person who asked
     */
    record Refused(List<String> reasons) implements UserCreation {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
