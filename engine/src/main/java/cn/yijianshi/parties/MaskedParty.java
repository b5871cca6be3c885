package cn.yijianshi.parties;

import java.util.UUID;

/**
 * A party as lists and screens show it.
 *
 * @param id the party
 * @param role as the bundle names it
 * @param kind what it is in law
 * @param name 张*, or the whole name of an organisation
 * @param identifier 9900********0017, or the whole credit code; empty where not known
 * @param phone 138****0000; empty where not given
 */
public record MaskedParty(UUID id, String role, PartyKind kind, String name, String identifier, String phone) {}
