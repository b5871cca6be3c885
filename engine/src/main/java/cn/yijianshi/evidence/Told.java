package cn.yijianshi.evidence;

import java.time.LocalDate;
import java.util.List;

/**
 * What the registries told of one party on one day; kept with the case as it was told.
 *
 * @param on 取证日
 * @param licences all they hold, in force or not
 * @param credit {@code normal}, {@code broken-promise} or {@code serious-dishonesty}
 * @param unavailable kinds of evidence whose registry did not answer
 */
public record Told(LocalDate on, List<Licence> licences, String credit, List<String> unavailable) {}
