package fr.beffroi.server.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one key may do something within a time. Counted in the memory of this server alone: who came from where is written nowhere,
 * and each server counts by itself.
 */
public final class Throttle {
    /** Keys remembered at once; beyond, the one that came longest ago is forgotten: whoever sends from everywhere shuts nobody else out. */
    static final int MOST = 50_000;

    private final int allowed;
    private final long window;
    private final Clock clock;
    private final Map<String, Integer> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    private long since;

    /** @param window the time after which all counts begin anew */
    public Throttle(int allowed, Duration window) {
        this(allowed, window, Clock.systemUTC());
    }

    Throttle(int allowed, Duration window, Clock clock) {
        this.allowed = allowed;
        this.window = window.toMillis();
        this.clock = clock;
        this.since = clock.millis();
    }

    /** Counts, and says whether this one is still allowed. */
    public synchronized boolean admits(String key) {
        if (clock.millis() - since >= window) {
            counts.clear();
            since = clock.millis();
        }
        return counts.merge(key, 1, Integer::sum) <= allowed;
    }

    /** A network address as a key: one home is given 2^64 IPv6 addresses, which count as one. */
    public static String network(String address) {
        if (!address.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return address;
        }
        try {
            // A literal is never looked up in the DNS.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, 8)));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
