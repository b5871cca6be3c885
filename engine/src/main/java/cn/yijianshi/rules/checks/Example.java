package cn.yijianshi.rules.checks;

import cn.yijianshi.rules.Facts;

/**
 * A counter-example: a situation that shows what was found.
 *
 * @param facts the whole situation, as a try-out loads it: every question that the guide asks in it is answered
 * @param words the facts that matter, in the words of the tables and the guide
 */
public record Example(Facts facts, String words) {}
