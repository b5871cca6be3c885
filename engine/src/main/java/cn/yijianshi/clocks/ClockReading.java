package cn.yijianshi.clocks;

import cn.yijianshi.calendar.ClockState;
import cn.yijianshi.calendar.Suspension;
import java.util.List;

/**
 * What one clock of a case shows.
 *
 * @param suspensions when and why it stood still, oldest first
 */
public record ClockReading(Part part, ClockKind kind, ClockState state, List<Suspension> suspensions) {}
