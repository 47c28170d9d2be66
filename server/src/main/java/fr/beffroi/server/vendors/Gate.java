package fr.beffroi.server.vendors;

import fr.beffroi.server.platform.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who calls, by the signature of the call, and whether it called too often. Before anything is read of what was sent. */
@Component
class Gate {
    /** A call whose second lies further off is refused, so that one overheard cannot be played again later; within it, it does nothing twice. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final VendorKeys keys;
    private final Vendors vendors;
    private final Tenancy tenancy;
    private final JdbcClient db;
    private final Clock clock = Clock.systemUTC();

    Gate(VendorKeys keys, Vendors vendors, Tenancy tenancy, JdbcClient db) {
        this.keys = keys;
        this.vendors = vendors;
        this.tenancy = tenancy;
        this.db = db;
    }

    /**
     * Says in the answer's headers what is left of the minute.
     *
     * @throws Unwelcome 401 unless it is signed by a living key within {@link #WINDOW}, 429 above the supplier's rate
     */
    VendorKeys.Holder admit(HttpServletRequest request, byte[] body, HttpServletResponse answer) {
        UUID key = key(request.getHeader(Signature.KEY));
        String second = second(request.getHeader(Signature.TIMESTAMP));
        String presented = request.getHeader(Signature.HEADER);
        VendorKeys.Holder holder =
                keys.find(key).orElseThrow(() -> new Unwelcome(HttpStatus.UNAUTHORIZED, "vendors.refused.signature"));
        String expected = Signature.of(
                keys.secret(key),
                Signature.REQUEST,
                request.getMethod(),
                path(request),
                second,
                body,
                Objects.requireNonNullElse(request.getHeader(Signature.IDEMPOTENCY), ""));
        if (presented == null || !Signature.agrees(expected, presented)) {
            throw new Unwelcome(HttpStatus.UNAUTHORIZED, "vendors.refused.signature");
        }
        int left = tenancy.in(holder.collectivity(), () -> {
            keys.used(key);
            return count(holder.vendor(), answer);
        });
        if (left < 0) {
            throw new Unwelcome(HttpStatus.TOO_MANY_REQUESTS, "vendors.refused.rate");
        }
        return holder;
    }

    private static UUID key(@Nullable String sent) {
        try {
            if (sent != null) {
                return UUID.fromString(sent);
            }
        } catch (IllegalArgumentException e) {
            // Told below: to a stranger, no key and a wrong key are the same.
        }
        throw new Unwelcome(HttpStatus.UNAUTHORIZED, "vendors.refused.signature");
    }

    private String second(@Nullable String sent) {
        try {
            if (sent != null) {
                Instant said = Instant.ofEpochSecond(Long.parseLong(sent));
                if (Duration.between(said, clock.instant()).abs().compareTo(WINDOW) <= 0) {
                    return sent;
                }
            }
        } catch (RuntimeException e) {
            // No number, or no second of any calendar.
        }
        throw new Unwelcome(HttpStatus.UNAUTHORIZED, "vendors.refused.clock", WINDOW.toMinutes());
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** @return calls left in this minute, below 0 for one too many */
    private int count(UUID vendor, HttpServletResponse answer) {
        int limit = vendors.get(vendor).perMinute();
        Instant now = clock.instant();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        int calls = db.sql("""
                        insert into vendor_rate (collectivity, vendor, minute, calls) values (:town, :vendor, :minute, 1)
                        on conflict (collectivity, vendor) do update set minute = :minute,
                            calls = case when vendor_rate.minute = :minute then vendor_rate.calls + 1 else 1 end
                        returning calls""")
                .param("town", tenancy.current())
                .param("vendor", vendor)
                .param("minute", Timestamp.from(minute))
                .query(Integer.class)
                .single();
        long reset = 60 - Duration.between(minute, now).toSeconds();
        answer.setHeader("RateLimit-Limit", String.valueOf(limit));
        answer.setHeader("RateLimit-Remaining", String.valueOf(Math.max(0, limit - calls)));
        answer.setHeader("RateLimit-Reset", String.valueOf(reset));
        if (calls > limit) {
            answer.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(reset));
        }
        return limit - calls;
    }
}
