package cn.yijianshi.security;

import cn.yijianshi.canonical.Hash;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens of 256 random bits that are good once, for one purpose and for a limited time. Only their hashes are stored. */
@Component
final class OneTimeTokens {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeTokens(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new token; those given before for the same purpose are void. */
    String issue(String purpose, Duration valid) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update one_time_token set voided_at = :now where purpose = :purpose and voided_at is null")
                    .param("now", utc(now))
                    .param("purpose", purpose)
                    .update();
            jdbc.sql("""
                            insert into one_time_token (id, token_hash, purpose, created_at, expires_at)
                            values (:id, :hash, :purpose, :now, :expires)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("hash", hash(token))
                    .param("purpose", purpose)
                    .param("now", utc(now))
                    .param("expires", utc(now.plus(valid)))
                    .update();
        });
        return token;
    }

    boolean isGood(String token, String purpose, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from one_time_token
                        where token_hash = :hash and purpose = :purpose
                          and used_at is null and voided_at is null and expires_at > :now)
                        """)
                .param("hash", hash(token))
                .param("purpose", purpose)
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    void use(String token, Instant now) {
        jdbc.sql("update one_time_token set used_at = :now where token_hash = :hash")
                .param("hash", hash(token))
                .param("now", utc(now))
                .update();
    }

    private static String hash(String token) {
        return Hash.of(token.strip()).hex();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
