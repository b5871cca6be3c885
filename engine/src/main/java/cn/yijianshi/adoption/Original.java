package cn.yijianshi.adoption;

import java.util.List;

/**
 * An original as seen from one region.
 *
 * @param region the highest region that offers it
 * @param path the regions below that one, down to the one it is seen from; empty where it is the same
 * @param snapshots what it says, by day
 */
record Original(String region, List<String> path, List<Snapshot> snapshots) {}
