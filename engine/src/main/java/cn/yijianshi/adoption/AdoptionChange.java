package cn.yijianshi.adoption;

import java.time.LocalDate;
import java.util.List;

/**
 * What an adopter wants an adoption to be.
 *
 * @param basedOn the version they saw; 0 for a new adoption
 * @param effectiveFrom today or later
 * @param values all the adopter's own values, also those that were there before
 * @param note why, for the history
 */
public record AdoptionChange(
        Subject subject, String region, int basedOn, LocalDate effectiveFrom, List<LocalValue> values, String note) {}
