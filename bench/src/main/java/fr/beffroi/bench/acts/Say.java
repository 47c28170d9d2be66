package fr.beffroi.bench.acts;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Days, people and votes, as acts write them. */
final class Say {
    private Say() {}

    /** "1er mai 2026" */
    static String day(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth())) + " " + month(day) + " "
                + day.getYear();
    }

    /** "mardi 12 mai 2026" */
    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + day(day);
    }

    /** "12/05/2026" */
    static String slashes(LocalDate day) {
        return String.format(Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    static String people(List<Member> people) {
        return people.stream().map(Member::formal).collect(Collectors.joining(", "));
    }

    static String proxies(List<Draft.Proxy> proxies, String gives) {
        Function<Draft.Proxy, String> said = proxy -> {
            Member holder = proxy.holder();
            return proxy.giver().formal() + (holder == null ? "" : " " + gives + " " + holder.formal());
        };
        return proxies.stream().map(said).collect(Collectors.joining(" ; "));
    }

    /** "à l'unanimité", or with its figures. */
    static String outcome(Draft.Ballot ballot) {
        String said = ballot.unanimous() ? "à l'unanimité" : "à la majorité";
        if (ballot.figures()) {
            said += ", par " + ballot.inFavour() + " voix pour, " + ballot.against() + " voix contre et "
                    + ballot.abstentions() + (ballot.abstentions() > 1 ? " abstentions" : " abstention");
        }
        if (ballot.casting()) {
            said += ", la voix du président étant prépondérante";
        }
        return said;
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }
}
