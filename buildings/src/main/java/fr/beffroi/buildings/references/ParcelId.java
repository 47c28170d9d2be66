package fr.beffroi.buildings.references;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which parcel: the fourteen characters of the cadastre, in their four parts.
 *
 * @param commune INSEE code, five characters; {@code ""} where it is not said
 * @param prefix of a former commune that was merged, three digits; {@code 000} where there is none
 * @param section one or two letters or digits, without leading zero
 * @param number 1 to 9999
 */
public record ParcelId(String commune, String prefix, String section, int number) implements Comparable<ParcelId> {
    private static final Pattern WHOLE = Pattern.compile("(\\d[0-9AB]\\d{3})(\\d{3})(0[A-Z]|[A-Z]{2}|\\d{2})(\\d{4})");
    /** Prefix and section with the number, each with or without zeros, in whatever signs stand between them. */
    private static final Pattern PART = Pattern.compile(
            "(?:(?<commune>\\d[0-9AB]\\d{3})[ .-]?)?(?:(?<prefix>\\d{3})[ .-]?)?0?(?<section>[A-Z]{1,2})[ .°N-]*?0*(?<number>[1-9]\\d{0,3})(?!\\d)");

    private static final Pattern MORE =
            Pattern.compile("\\G(?:\\s*[,;/&+]\\s*|\\s+ET\\s+|\\s+)0*([1-9]\\d{0,3})(?![0-9A-Z])");

    /**
     * @throws IllegalArgumentException where a part is none
     */
    public ParcelId {
        boolean fine = (commune.isEmpty() || commune.matches("\\d[0-9AB]\\d{3}"))
                && prefix.matches("\\d{3}")
                && section.matches("[A-Z]{1,2}|\\d{1,2}")
                && number >= 1
                && number <= 9999;
        if (!fine) {
            throw new IllegalArgumentException(commune + " " + prefix + " " + section + " " + number);
        }
    }

    /** From the columns of the cadastre; any but section and number may be blank. */
    public static Optional<ParcelId> ofParts(String commune, String prefix, String section, String number) {
        String bare = section.strip().toUpperCase(Locale.ROOT);
        try {
            return Optional.of(new ParcelId(
                    commune.strip().toUpperCase(Locale.ROOT),
                    prefix.isBlank() ? "000" : String.format(Locale.ROOT, "%03d", Integer.parseInt(prefix.strip())),
                    bare.length() == 2 && bare.startsWith("0") ? bare.substring(1) : bare,
                    Integer.parseInt(number.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** From fourteen characters, e.g. {@code 34172000AB0123}. */
    public static Optional<ParcelId> ofWhole(String id) {
        Matcher m = WHOLE.matcher(id.strip().toUpperCase(Locale.ROOT));
        return m.matches() ? ofParts(m.group(1), m.group(2), m.group(3), m.group(4)) : Optional.empty();
    }

    /**
     * All parcels that a cell of a table of permits names: {@code AB 123}, {@code AB123-124}, {@code 000AB0123},
     * {@code 34172000AB0123, 0124}, {@code AB n° 12, 13 et AC 4}. A number without a section is of the section before it.
     */
    public static List<ParcelId> all(String written) {
        String text = written.toUpperCase(Locale.ROOT)
                .replace('\u00a0', ' ')
                .replace("SECTION", " ")
                .replace("PARCELLES", " ");
        Set<ParcelId> found = new LinkedHashSet<>();
        Matcher m = PART.matcher(text);
        int from = 0;
        while (from <= text.length() && m.find(from)) {
            from = m.end();
            boolean insideAWord = m.start() > 0 && Character.isLetter(text.charAt(m.start()));
            if (insideAWord && Character.isLetter(text.charAt(m.start() - 1))) {
                continue;
            }
            String commune = m.group("commune") == null ? "" : m.group("commune");
            String prefix = m.group("prefix") == null ? "" : m.group("prefix");
            Optional<ParcelId> first = ofParts(commune, prefix, m.group("section"), m.group("number"));
            if (first.isEmpty()) {
                continue;
            }
            found.add(first.get());
            Matcher more = MORE.matcher(text);
            more.region(from, text.length());
            while (more.find()) {
                ofParts(commune, prefix, m.group("section"), more.group(1)).ifPresent(found::add);
                from = more.end();
            }
        }
        return List.copyOf(new ArrayList<>(found));
    }

    /** Whether both may be one: a commune that is not said is any. */
    public boolean isSame(ParcelId other) {
        boolean place = commune.isEmpty() || other.commune.isEmpty() || commune.equals(other.commune);
        return place && key().equals(other.key());
    }

    /** Without the commune. */
    String key() {
        return prefix + section + number;
    }

    /** As people write it, e.g. {@code AB 123}; with its prefix where it has one. */
    public String label() {
        return (prefix.equals("000") ? "" : prefix + " ") + section + " " + number;
    }

    @Override
    public int compareTo(ParcelId other) {
        return java.util.Comparator.comparing(ParcelId::commune)
                .thenComparing(ParcelId::prefix)
                .thenComparing(ParcelId::section)
                .thenComparingInt(ParcelId::number)
                .compare(this, other);
    }
}
