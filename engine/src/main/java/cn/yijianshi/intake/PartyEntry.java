package cn.yijianshi.intake;

/**
 * A party as typed at the counter.
 *
 * @param role role in the bundle, e.g. {@code applicant}
 * @param kind kebab-case id of the kind of party
 * @param name name of the person or firm
 * @param identifier 公民身份号码 or 统一社会信用代码, by the kind
 * @param phone mobile phone
 */
public record PartyEntry(String role, String kind, String name, String identifier, String phone) {}
