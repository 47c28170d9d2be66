package fr.beffroi.acts.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was there. Numbers are those that the act states; names are counted by whoever compares.
 *
 * @param inOffice members in office (en exercice), as stated
 * @param presentCount members present, as stated
 * @param proxyCount valid proxies, as stated
 * @param votingCount members voting (présents et représentés), as stated
 */
public record Attendance(
        @Nullable Found<Integer> inOffice,
        @Nullable Found<Integer> presentCount,
        @Nullable Found<Integer> proxyCount,
        @Nullable Found<Integer> votingCount,
        List<Found<String>> present,
        List<Found<Proxy>> represented,
        List<Found<String>> absent) {
    public static final Attendance UNKNOWN = new Attendance(null, null, null, null, List.of(), List.of(), List.of());

    public Attendance {
        present = List.copyOf(present);
        represented = List.copyOf(represented);
        absent = List.copyOf(absent);
    }
}
