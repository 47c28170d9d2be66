package fr.beffroi.client;

/**
 * What Beffroi answered.
 *
 * @param status 201: it waits for a person; 200: done before, or here is what was asked; 403: the use is not open; 409: the
 *     idempotency key served for another body; 422: the body says which field is wrong; 429: wait
 * @param body JSON: what was asked for, or problem+json (RFC 9457) with {@code key} and {@code detail}
 * @param remaining calls left in this minute; -1 if the answer does not say
 * @param retryAfter seconds to wait before calling again; 0 if there is no need
 */
public record Answer(int status, String body, int remaining, int retryAfter) {
    public boolean accepted() {
        return status == 200 || status == 201;
    }

    /** Whether an élu, or another entitled person, has switched the use off. */
    public boolean switchedOff() {
        return status == 403;
    }
}
