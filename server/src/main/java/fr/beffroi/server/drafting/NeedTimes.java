package fr.beffroi.server.drafting;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * When a person said each of their last needs, by the server's clock: pages carry a name for it and never the hour itself,
 * which a form could change.
 */
final class NeedTimes {
    private static final String KEPT = NeedTimes.class.getName();
    private static final int MOST = 50;

    private NeedTimes() {}

    /** @return what to call this hour by */
    static String begin(HttpSession session) {
        String name = UUID.randomUUID().toString();
        synchronized (session) {
            LinkedHashMap<String, Instant> times = new LinkedHashMap<>(kept(session));
            times.put(name, Times.now());
            Iterator<String> oldest = times.keySet().iterator();
            while (times.size() > MOST) {
                oldest.next();
                oldest.remove();
            }
            session.setAttribute(KEPT, times);
        }
        return name;
    }

    /** The present where nothing of this session is called so. */
    static Instant get(HttpSession session, String name) {
        return kept(session).getOrDefault(name, Times.now());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Instant> kept(HttpSession session) {
        Object kept = session.getAttribute(KEPT);
        return kept == null ? Map.of() : (Map<String, Instant>) kept;
    }
}
