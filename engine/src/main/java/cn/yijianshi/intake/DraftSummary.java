package cn.yijianshi.intake;

import java.time.Instant;
import java.util.UUID;

/** An application that was begun and not yet submitted. The applicant's name is masked. */
public record DraftSummary(UUID id, String bundleName, String applicant, String region, Instant savedAt) {}
