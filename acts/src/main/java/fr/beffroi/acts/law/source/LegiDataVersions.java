package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The other versions of an article, dates without wordings. Where an older one was moved or repealed, it may have borne
 * another number: from there backwards nothing is said.
 */
final class LegiDataVersions {
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final List<Version> before = new ArrayList<>();
    private final List<Version> after = new ArrayList<>();

    LegiDataVersions(String number, JsonNode versions, LocalDate current) {
        List<Version> all = new ArrayList<>();
        for (JsonNode one : versions) {
            LocalDate from = EpochDay.of(one.path("dateDebut"));
            if (from != null && !from.equals(current)) {
                all.add(new Version(
                        number,
                        from,
                        EpochDay.lastDayBefore(one.path("dateFin")),
                        LegiState.of(one.path("etat").asString("")),
                        List.of(),
                        () -> ""));
            }
        }
        all.sort(Comparator.comparing(LegiDataVersions::from).reversed());
        for (Version one : all) {
            if (one.state() == Version.State.STILLBORN) {
                continue;
            }
            if (from(one).isAfter(current)) {
                after.addFirst(one);
            } else if (one.state() == Version.State.SUPERSEDED) {
                before.addFirst(one);
            } else {
                LocalDate sure = before.isEmpty() ? current : from(before.getFirst());
                before.addFirst(
                        new Version(number, EVER, sure.minusDays(1), Version.State.UNSURE, List.of(), () -> ""));
                break;
            }
        }
    }

    List<Version> before() {
        return before;
    }

    List<Version> after() {
        return after;
    }

    private static LocalDate from(Version version) {
        return version.from() == null ? EVER : version.from();
    }
}
