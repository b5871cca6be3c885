package cn.yijianshi.intake;

import java.util.List;

/**
 * A bundle one can apply for in a region today.
 *
 * @param release hash of the release in force
 * @param parties the roles an application has
 */
public record BundleOffer(String bundle, String name, String summary, String release, int version, List<Role> parties) {

    /**
     * A role of a party.
     *
     * @param kinds kinds of party it can be, kebab-case ids
     */
    public record Role(String role, String name, List<String> kinds, boolean required) {}
}
