package cn.yijianshi.rules.checks;

import java.time.LocalDate;
import java.util.Map;

/**
 * What decides which rows and parameters are in force, and how many entries groups have; within one world situations are
 * a plain product of dimensions.
 *
 * @param day a law date for all days on which nothing turns
 * @param region a region for all regions that nothing tells apart
 * @param sizes number of entries by group
 */
record World(LocalDate day, String region, Map<String, Integer> sizes, Space space, ResolvedCells cells) {}
