package fr.beffroi.server.telemetry;

import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.web.Refused;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of a year, each with where it comes from. */
record YearInputs(Map<Item, Entry> entries) {
    static final YearInputs NONE = new YearInputs(Map.of());
    private static final int LONGEST_SOURCE = 300;
    private static final double MOST_PERCENT = 100;

    YearInputs {
        Map<Item, Entry> copy = new EnumMap<>(Item.class);
        copy.putAll(entries);
        entries = Collections.unmodifiableMap(copy);
    }

    /** @param value 1 for a yes @param source in words; "" if nobody said */
    record Entry(double value, String source) {}

    /** With another figure in the place of what was entered. */
    YearInputs with(Item item, Entry entry) {
        Map<Item, Entry> changed = new EnumMap<>(Item.class);
        changed.putAll(entries);
        changed.put(item, entry);
        return new YearInputs(changed);
    }

    public @Nullable Entry entry(Item item) {
        return entries.get(item);
    }

    public boolean has(Item item) {
        return entries.containsKey(item);
    }

    /** 0 where nothing was entered. */
    public double value(Item item) {
        Entry entry = entries.get(item);
        return entry == null ? 0 : entry.value();
    }

    public boolean yes(Item item) {
        return value(item) > 0;
    }

    public String source(Item item) {
        Entry entry = entries.get(item);
        return entry == null ? "" : entry.source();
    }

    /**
     * As a page sends it: {@code VP_059} and {@code VP_059-source} and so on.
     *
     * @throws Refused if a figure is none, or no share, or a source is too long
     */
    static YearInputs read(Function<String, @Nullable String> sent) {
        Map<Item, Entry> entries = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            String typed = sent.apply(item.name());
            if (typed == null || typed.isBlank()) {
                continue;
            }
            Double value = item.isYes() ? Double.valueOf(1) : Figures.read(typed);
            if (value != null) {
                entries.put(item, checked(item, value, sent.apply(item.name() + "-source")));
            }
        }
        return new YearInputs(entries);
    }

    static Entry checked(Item item, double value, @Nullable String source) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new Refused("alarms.figure", String.valueOf(value));
        }
        if (item.kind() == Item.Kind.PERCENT && value > MOST_PERCENT) {
            throw new Refused("yearly.percent", item.code());
        }
        String clean =
                Clean.text(source == null ? "" : source).replaceAll("\\s+", " ").strip();
        if (clean.length() > LONGEST_SOURCE) {
            throw new Refused("yearly.source.long", item.code(), LONGEST_SOURCE);
        }
        return new Entry(value, clean);
    }
}
