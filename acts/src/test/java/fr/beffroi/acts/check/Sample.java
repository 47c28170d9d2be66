package fr.beffroi.acts.check;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.ActText;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.law.Law;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A correct délibération of a commune of 2,000 inhabitants, and what a test changes in it. */
public final class Sample {
    public static final LocalDate SESSION = LocalDate.of(2026, 10, 14);

    private ActKind kind = ActKind.DELIBERATION;
    private @Nullable String collectivity = "Commune de Saint-Exemple";
    private @Nullable String title = "Attribution d'une subvention au club de lecture";
    private @Nullable LocalDate session = SESSION;
    private @Nullable LocalDate convocation = LocalDate.of(2026, 10, 8);
    private @Nullable String chair = "Mme Claire MARTIN, maire";
    private @Nullable String secretary = "M. Paul DURAND";
    private @Nullable Integer inOffice = 11;
    private @Nullable Integer presentCount = 7;
    private @Nullable Integer proxyCount = 2;
    private @Nullable Integer votingCount = 9;
    private List<String> present = List.of(
            "Mme Claire MARTIN",
            "M. Paul DURAND",
            "Mme Zoé PETIT",
            "M. Jean-Pierre LEROY",
            "Mme Inès MOREAU",
            "M. Hugo SIMON",
            "Mme Léa LAURENT");
    private List<Proxy> represented =
            List.of(new Proxy("M. Louis MICHEL", "Mme Zoé PETIT"), new Proxy("Mme Anne GARCIA", "M. Hugo SIMON"));
    private List<String> absent = List.of("M. Marc DAVID", "Mme Eva ROUX");
    private @Nullable Vote vote = new Vote(true, true, false, false, 9, 0, 0, null, null, null);
    private @Nullable Receipt receipt;
    private String text = "Le conseil municipal, après en avoir délibéré, à l'unanimité, décide d'attribuer 500 €.";
    private boolean recognised;
    private double confidence = 1;

    private Collectivity.Kind collectivityKind = Collectivity.Kind.COMMUNE;
    private @Nullable Integer population = 2_000;
    private @Nullable Integer largestCommune;
    private @Nullable Integer seats = 11;
    private @Nullable Integer knownInOffice;
    private @Nullable String siren;

    private @Nullable LocalDate convokedOn;
    private @Nullable List<String> agenda;
    private @Nullable Boolean emergency;
    private @Nullable Boolean firstAfterRenewal;
    private @Nullable Boolean secondConvocation;
    private @Nullable Boolean note;
    private @Nullable Integer secretBallotAskedBy;
    private @Nullable List<String> interested;
    private @Nullable Integer presentForItem;

    public static Sample correct() {
        return new Sample();
    }

    public Sample kind(ActKind value) {
        kind = value;
        return this;
    }

    public Sample collectivity(@Nullable String value) {
        collectivity = value;
        return this;
    }

    public Sample title(@Nullable String value) {
        title = value;
        return this;
    }

    public Sample session(@Nullable LocalDate value) {
        session = value;
        return this;
    }

    public Sample convocation(@Nullable LocalDate value) {
        convocation = value;
        return this;
    }

    public Sample chair(@Nullable String value) {
        chair = value;
        return this;
    }

    public Sample secretary(@Nullable String value) {
        secretary = value;
        return this;
    }

    public Sample inOffice(@Nullable Integer value) {
        inOffice = value;
        return this;
    }

    /** Present, proxies, voting, as the act states them. */
    public Sample stated(@Nullable Integer present, @Nullable Integer proxies, @Nullable Integer voting) {
        presentCount = present;
        proxyCount = proxies;
        votingCount = voting;
        return this;
    }

    public Sample present(String... names) {
        present = List.of(names);
        return this;
    }

    public Sample alsoPresent(String name) {
        present = new ArrayList<>(present);
        present.add(name);
        return this;
    }

    public Sample represented(Proxy... proxies) {
        represented = List.of(proxies);
        return this;
    }

    public Sample absent(String... names) {
        absent = List.of(names);
        return this;
    }

    public Sample vote(@Nullable Vote value) {
        vote = value;
        return this;
    }

    /** For, against, abstentions of an open vote. */
    public Sample votes(@Nullable Integer inFavour, @Nullable Integer against, @Nullable Integer abstentions) {
        boolean adopted = inFavour != null && against != null && inFavour > against;
        return vote(new Vote(adopted, false, false, false, inFavour, against, abstentions, null, null, null));
    }

    public Sample receipt(String identifier) {
        receipt = new Receipt(null, null, identifier);
        return this;
    }

    public Sample text(String value) {
        text = value;
        return this;
    }

    public Sample recognised() {
        recognised = true;
        return this;
    }

    public Sample confidence(double value) {
        confidence = value;
        return this;
    }

    public Sample epci(@Nullable Integer largest) {
        collectivityKind = Collectivity.Kind.EPCI;
        population = null;
        largestCommune = largest;
        return this;
    }

    public Sample syndicat(@Nullable Integer largest) {
        epci(largest);
        collectivityKind = Collectivity.Kind.SYNDICAT;
        return this;
    }

    public Sample population(@Nullable Integer value) {
        population = value;
        return this;
    }

    public Sample seats(@Nullable Integer value) {
        seats = value;
        return this;
    }

    /** Members in office as the collectivity knows them. */
    public Sample knownInOffice(int value) {
        knownInOffice = value;
        return this;
    }

    public Sample siren(String value) {
        siren = value;
        return this;
    }

    public Sample convokedOn(LocalDate value) {
        convokedOn = value;
        return this;
    }

    public Sample agenda(String... items) {
        agenda = List.of(items);
        return this;
    }

    public Sample emergency(boolean value) {
        emergency = value;
        return this;
    }

    public Sample firstAfterRenewal(boolean value) {
        firstAfterRenewal = value;
        return this;
    }

    public Sample secondConvocation(boolean value) {
        secondConvocation = value;
        return this;
    }

    public Sample note(boolean value) {
        note = value;
        return this;
    }

    public Sample secretBallotAskedBy(int value) {
        secretBallotAskedBy = value;
        return this;
    }

    public Sample interested(String... names) {
        interested = List.of(names);
        return this;
    }

    public Sample presentForItem(int value) {
        presentForItem = value;
        return this;
    }

    public Case build() {
        Attendance attendance = new Attendance(
                found(inOffice),
                found(presentCount),
                found(proxyCount),
                found(votingCount),
                present.stream().map(this::read).toList(),
                represented.stream().map(this::read).toList(),
                absent.stream().map(this::read).toList());
        Act act = new Act(
                kind,
                found(collectivity),
                found("2026/10"),
                found(title),
                found(session),
                found(convocation),
                null,
                null,
                found(chair),
                found(secretary),
                attendance,
                List.of(),
                List.of(),
                List.of(),
                found(vote),
                null,
                List.of(),
                found(receipt),
                null,
                new ActText(text, List.of(0), recognised));
        return new Case(
                act,
                new Collectivity(
                        collectivityKind, null, siren, population, largestCommune, seats, knownInOffice, null, null),
                new SessionFile(
                        convokedOn,
                        agenda,
                        emergency,
                        firstAfterRenewal,
                        secondConvocation,
                        note,
                        secretBallotAskedBy,
                        interested,
                        presentForItem,
                        null,
                        null,
                        null,
                        null,
                        null),
                Law.none(),
                LocalDate.of(2026, 11, 2));
    }

    private <T> @Nullable Found<T> found(@Nullable T value) {
        return value == null ? null : read(value);
    }

    private <T> Found<T> read(T value) {
        return new Found<>(value, new Place(1, 0, 1), confidence);
    }
}
