package fr.beffroi.bench.acts;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An act as its office prepares it, and what the office knows beside it. It is changed in place until it is written. */
final class Draft {
    /** What the document says, from top to bottom; what is null is left out. */
    final ActKind kind;

    final Whose whose;
    final String content;
    String collectivity = "";
    String department = "";
    String number = "";

    @Nullable
    LocalDate day;

    @Nullable
    LocalDate convocation;

    @Nullable
    Integer inOffice;

    @Nullable
    Integer presentCount;

    @Nullable
    Integer proxyCount;

    @Nullable
    Integer votingCount;

    @Nullable
    String chair;

    @Nullable
    String secretary;

    List<Member> present = new ArrayList<>();
    List<Proxy> proxies = new ArrayList<>();
    List<Member> absent = new ArrayList<>();
    String title = "";
    List<String> visas = new ArrayList<>();
    List<String> recitals = new ArrayList<>();
    List<String> statement = new ArrayList<>();

    @Nullable
    Ballot ballot;

    List<Item> provisions = new ArrayList<>();

    @Nullable
    String remedies;

    List<Signature> signatures = new ArrayList<>();

    @Nullable
    LocalDate sent;

    @Nullable
    LocalDate received;

    @Nullable
    String identifier;

    @Nullable
    LocalDate posted;

    @Nullable
    LocalDate published;

    @Nullable
    String code;

    /** What the office knows of the collectivité. */
    String siren = "";

    int population;
    int largest;
    int seats;
    Set<Integer> delegated = new LinkedHashSet<>();
    Set<String> transferred = new LinkedHashSet<>();

    /** What the office knows of the session. */
    @Nullable
    LocalDate convokedOn;

    List<String> agenda = new ArrayList<>();
    boolean emergency;
    boolean firstAfterRenewal;
    boolean secondConvocation;
    boolean note = true;
    int secretAskedBy;
    List<String> interested = new ArrayList<>();

    @Nullable
    Integer presentForItem;

    @Nullable
    LocalDate minutesOn;

    @Nullable
    LocalDate listOn;

    @Nullable
    LocalDate transmittedOn;

    boolean paperRegister = true;

    LocalDate today = LocalDate.EPOCH;

    Draft(Content content, Whose whose) {
        this.kind = content.kind();
        this.whose = whose;
        this.content = content.name();
    }

    record Proxy(Member giver, @Nullable Member holder) {}

    /** @param label "Article 1er" */
    record Item(String label, String text) {}

    /** @param office "Le Maire" */
    record Signature(String office, String name) {}

    /** @param figures whether the act gives the votes, not only "à l'unanimité" */
    record Ballot(
            int inFavour,
            int against,
            int abstentions,
            int blanks,
            boolean secret,
            boolean unanimous,
            boolean figures,
            boolean casting,
            boolean adopted) {
        Ballot votes(int newInFavour, int newAgainst, int newAbstentions) {
            return new Ballot(newInFavour, newAgainst, newAbstentions, 0, secret, false, true, false, adopted);
        }

        Ballot inSecret() {
            return new Ballot(inFavour, against, abstentions, blanks, true, unanimous, figures, casting, adopted);
        }

        Ballot rejected() {
            return new Ballot(inFavour, against, abstentions, blanks, secret, false, figures, casting, false);
        }

        Ballot told(boolean asUnanimous, boolean withCasting) {
            return new Ballot(
                    inFavour, against, abstentions, blanks, secret, asUnanimous, figures, withCasting, adopted);
        }
    }

    LocalDate on() {
        return day == null ? LocalDate.EPOCH : day;
    }

    Ballot votes() {
        if (ballot == null) {
            throw new IllegalStateException(content);
        }
        return ballot;
    }

    int voting() {
        return present.size() + proxies.size();
    }

    Collectivity known() {
        boolean epci = whose == Whose.EPCI;
        return new Collectivity(
                epci ? Collectivity.Kind.EPCI : Collectivity.Kind.COMMUNE,
                collectivity,
                siren,
                population,
                epci ? largest : null,
                seats,
                seats,
                epci ? null : Set.copyOf(delegated),
                epci ? null : Set.copyOf(transferred));
    }

    SessionFile file() {
        if (kind != ActKind.DELIBERATION) {
            return new SessionFile(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    published,
                    transmittedOn,
                    paperRegister);
        }
        return new SessionFile(
                convokedOn,
                List.copyOf(agenda),
                emergency,
                firstAfterRenewal,
                secondConvocation,
                note,
                secretAskedBy,
                List.copyOf(interested),
                presentForItem,
                minutesOn,
                listOn,
                published,
                transmittedOn,
                paperRegister);
    }

    /** Replaces these words wherever the body says them; they must be there. */
    void replace(String words, String by) {
        boolean said = title.contains(words);
        title = title.replace(words, by);
        for (List<String> part : List.of(visas, recitals, statement)) {
            said |= part.stream().anyMatch(line -> line.contains(words));
            part.replaceAll(line -> line.replace(words, by));
        }
        said |= provisions.stream().anyMatch(item -> item.text().contains(words));
        provisions.replaceAll(item -> new Item(item.label(), item.text().replace(words, by)));
        if (!said) {
            throw new IllegalArgumentException(content + " does not say " + words);
        }
    }

    void add(String provision) {
        provisions.add(new Item("Article " + (provisions.size() + 1), provision));
    }
}
