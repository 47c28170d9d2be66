package fr.beffroi.buildings.vintages;

import fr.beffroi.buildings.outlines.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Polygon;

/**
 * An object through the vintages.
 *
 * @param outline as seen last with certainty, at its place in the reference
 * @param score of that sighting, 0 to 1
 * @param change what became of it
 * @param sightings one for each vintage, from the oldest to the youngest
 * @param works when it came to be as it is: where it grew or was replaced, since when it is so, and not since when something is there
 */
public record Seen(Polygon outline, Kind kind, double score, Change change, List<Sighting> sightings, Bounds works) {
    public Seen {
        sightings = List.copyOf(sightings);
    }

    /**
     * It was not there yet on this day: the first day of the last vintage that shows its ground without it, before any in which it is or
     * may be. Empty if no vintage shows that.
     */
    public Optional<LocalDate> absentOn() {
        Optional<LocalDate> absent = Optional.empty();
        for (Sighting sighting : sightings) {
            if (sighting.presence() == Presence.SEEN || sighting.presence() == Presence.PERHAPS) {
                return absent;
            }
            if (sighting.presence() == Presence.NOT_SEEN) {
                absent = Optional.of(sighting.from());
            }
        }
        return absent;
    }

    /** It was there at the latest on this day: the last day of the first vintage in which it is seen with certainty. */
    public LocalDate presentBy() {
        return firstSeen().to();
    }

    /** It was still there on this day: the first day of the last vintage in which it is seen with certainty. */
    public LocalDate stillOn() {
        return lastSeen().from();
    }

    /** It was gone on this day: the last day of the first vintage after the last sighting that shows its ground without it. */
    public Optional<LocalDate> goneBy() {
        int last = sightings.indexOf(lastSeen());
        for (Sighting later : sightings.subList(last + 1, sightings.size())) {
            if (later.presence() == Presence.NOT_SEEN) {
                return Optional.of(later.to());
            }
        }
        return Optional.empty();
    }

    /** Vintages before the first certain sighting in which it may have been there already, the oldest first. */
    public List<Sighting> perhapsBefore() {
        return sightings.subList(0, sightings.indexOf(firstSeen())).stream()
                .filter(sighting -> sighting.presence() == Presence.PERHAPS)
                .toList();
    }

    /** The first vintage that shows it with certainty. */
    public Sighting firstSeen() {
        return sightings.stream()
                .filter(sighting -> sighting.presence() == Presence.SEEN)
                .findFirst()
                .orElseThrow();
    }

    /** The vintage that first shows it as it is; of what is gone, the last that shows it. */
    private Sighting changedIn() {
        return sightings.stream()
                .filter(sighting -> change != Change.GONE && sighting.to().equals(works.by()))
                .findFirst()
                .orElseGet(this::lastSeen);
    }

    /** The last vintage that shows it with certainty. */
    public Sighting lastSeen() {
        return sightings.reversed().stream()
                .filter(sighting -> sighting.presence() == Presence.SEEN)
                .findFirst()
                .orElseThrow();
    }

    /** What can be said of it, one sentence each: {@link #news}, then {@link #doubts}. */
    public List<String> sentences(Locale locale) {
        List<String> said = new ArrayList<>(news(locale));
        said.addAll(doubts(locale));
        return said;
    }

    /** Since when it is there, and what changed. */
    public List<String> news(Locale locale) {
        List<String> said = new ArrayList<>();
        Sighting first = firstSeen();
        Optional<Sighting> absent = Optional.empty();
        for (Sighting sighting : sightings) {
            if (sighting.presence() == Presence.SEEN || sighting.presence() == Presence.PERHAPS) {
                break;
            }
            absent = sighting.presence() == Presence.NOT_SEEN ? Optional.of(sighting) : absent;
        }
        said.add(
                absent.isPresent()
                        ? Messages.text(
                                locale, "vintages.appeared", Days.of(absent.get(), locale), Days.of(first, locale))
                        : Messages.text(locale, "vintages.always", Days.of(first, locale)));
        String changed = switch (change) {
            case GROWN -> "vintages.grown";
            case SHRUNK -> "vintages.shrunk";
            case REPLACED -> "vintages.replaced";
            case GONE -> "vintages.gone";
            case UNCHANGED, APPEARED, UNKNOWN -> "";
        };
        if (!changed.isEmpty()) {
            said.add(Messages.text(locale, changed, Days.of(changedIn(), locale)));
        }
        return said;
    }

    /** Where it may have been there before, what contradicts itself, and what no image shows. */
    public List<String> doubts(Locale locale) {
        List<String> said = new ArrayList<>();
        for (Sighting perhaps : perhapsBefore()) {
            said.add(Messages.text(locale, "vintages.perhaps", Days.of(perhaps, locale), percent(perhaps.score())));
        }
        for (Sighting sighting : sightings.subList(sightings.indexOf(firstSeen()), sightings.indexOf(lastSeen()))) {
            if (sighting.presence() == Presence.NOT_SEEN) {
                said.add(Messages.text(locale, "vintages.again", Days.of(sighting, locale)));
            }
        }
        for (Sighting sighting : sightings) {
            if (sighting.presence() == Presence.NOT_PHOTOGRAPHED) {
                said.add(Messages.text(locale, "vintages.dark", Days.of(sighting, locale)));
            }
        }
        return said;
    }

    private static String percent(double score) {
        return Long.toString(Math.round(100 * score));
    }
}
