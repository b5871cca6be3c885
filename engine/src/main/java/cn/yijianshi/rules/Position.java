package cn.yijianshi.rules;

/**
 * Where an element of a pack stands.
 *
 * @param line one-based; 0 where only the file is known
 */
public record Position(String file, int line) {}
