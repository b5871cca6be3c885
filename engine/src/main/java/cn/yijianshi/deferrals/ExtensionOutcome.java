package cn.yijianshi.deferrals;

import java.time.LocalDate;

/** What became of a request to bring a deferred material later still. */
public sealed interface ExtensionOutcome {

    /** @param until the new last day */
    record Extended(LocalDate until) implements ExtensionOutcome {}

    /** @param reason in Chinese */
    record Refused(String reason) implements ExtensionOutcome {}
}
