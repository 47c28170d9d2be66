package fr.beffroi.acts.session;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.written.Issuer;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An invented assembly in session: "m1" is its mayor, "m2" to "m4" are deputies; each event takes a minute. */
final class Chamber {
    static final LocalDate DAY = LocalDate.of(2026, 10, 14);
    static final LocalDate SENT = LocalDate.of(2026, 10, 8);

    private static final List<String> NAMES = List.of(
            "Claire MARTIN",
            "Paul DURAND",
            "Zoé PETIT",
            "Jean-Pierre LEROY",
            "Inès MOREAU",
            "Hugo SIMON",
            "Léa LAURENT",
            "Louis MICHEL",
            "Anne GARCIA",
            "Marc DAVID",
            "Eva ROUX",
            "Karim BERTRAND",
            "Sophie VINCENT",
            "Yann FOURNIER",
            "Alice MOREL",
            "Thomas GIRARD",
            "Nora ANDRE",
            "Bruno LEFEVRE",
            "Julie MERCIER",
            "Denis BLANC",
            "Fanny GUERIN",
            "Omar BOYER");

    private final SessionPlan plan;
    private final List<Event> events = new ArrayList<>();
    private LocalDateTime clock;

    private Chamber(SessionPlan plan) {
        this.plan = plan;
        this.clock = plan.startsAt();
    }

    static Chamber of(SessionPlan plan) {
        return new Chamber(plan);
    }

    /** Everybody there and the mayor in the chair. */
    static Chamber full(SessionPlan plan) {
        Chamber chamber = new Chamber(plan);
        plan.roster().members().forEach(member -> chamber.arrive(member.id()));
        return chamber.open("m1").secretary("m2");
    }

    /** The first so many members there. */
    static Chamber with(SessionPlan plan, int present) {
        Chamber chamber = new Chamber(plan);
        IntStream.rangeClosed(1, present).forEach(number -> chamber.arrive("m" + number));
        return chamber.open("m1").secretary("m2");
    }

    static Roster roster(int members) {
        return new Roster(IntStream.range(0, members)
                .mapToObj(i -> new Member(
                        "m" + (i + 1),
                        i % 2 == 0 ? "Mme" : "M.",
                        NAMES.get(i),
                        i == 0 ? Office.HEAD : i < 4 ? Office.DEPUTY : Office.NONE,
                        LocalDate.of(1960 + i, 3, 15)))
                .toList());
    }

    static SessionPlan plan(int members, Item... items) {
        Issuer issuer =
                new Issuer(Collectivity.Kind.COMMUNE, "Commune de Saint-Exemple", "213499999", "34", "Saint-Exemple");
        return new SessionPlan(
                issuer,
                2_000,
                DAY.atTime(19, 30),
                "salle du conseil de la mairie",
                SENT,
                false,
                false,
                false,
                roster(members),
                List.of(items));
    }

    static SessionPlan second(SessionPlan plan, LocalDate sent) {
        return new SessionPlan(
                plan.issuer(),
                plan.population(),
                plan.startsAt(),
                plan.place(),
                sent,
                false,
                false,
                true,
                plan.roster(),
                plan.items());
    }

    static Item grant(String id, int number) {
        String title = "Attribution d’une subvention au club de lecture n° " + number;
        return Item.deliberation(id, number, title, writing(title)).coded("7.5.2");
    }

    static Writing writing(String title) {
        return new Writing(
                title,
                List.of(
                        part("r1", PartKind.REPORT, "La demande a été examinée par la commission."),
                        part("v1", PartKind.VISA, "le code général des collectivités territoriales"),
                        part("c1", PartKind.RECITAL, "que le projet présente un intérêt local"),
                        part("p1", PartKind.PROVISION, "La proposition est approuvée.")));
    }

    private static Part part(String id, PartKind kind, String text) {
        return new Part(id, kind, text, new Origin.FromPerson(null));
    }

    Chamber arrive(String... members) {
        for (String member : members) {
            add(new Event.Arrived(tick(), member));
        }
        return this;
    }

    Chamber leave(String... members) {
        for (String member : members) {
            add(new Event.Left(tick(), member));
        }
        return this;
    }

    Chamber proxy(String giver, String holder) {
        return add(new Event.ProxyGiven(tick(), giver, holder));
    }

    Chamber open(String chair) {
        return add(new Event.Opened(tick(), chair));
    }

    Chamber chair(String member, boolean elected) {
        return add(new Event.ChairTaken(tick(), member, elected));
    }

    Chamber secretary(String member) {
        return add(new Event.SecretaryNamed(tick(), member));
    }

    Chamber item(String item) {
        return add(new Event.ItemOpened(tick(), item));
    }

    Chamber interested(String item, String member) {
        return add(new Event.Interested(tick(), item, member, Interest.PERSONAL, true));
    }

    Chamber secretAsked(String item, int by) {
        return add(new Event.SecretBallotAsked(tick(), item, by));
    }

    /** All who may vote choose the same, save those named. */
    Chamber vote(String item, Choice most, Map<String, Choice> others) {
        Presence presence = sitting().getItem(item).presence();
        return add(new Event.Voted(tick(), item, Cast.Open.of(presence, most, others)));
    }

    Chamber vote(String item) {
        return vote(item, Choice.FOR, Map.of());
    }

    Chamber secret(String item, int inFavour, int against, int blanks) {
        return add(new Event.Voted(tick(), item, new Cast.Secret(inFavour, against, 0, blanks, 0)));
    }

    Chamber round(String item, int blanks, Tally... tallies) {
        return add(new Event.RoundHeld(tick(), item, true, List.of(tallies), 0, blanks, 0, null));
    }

    Chamber postpone(String item, String reason) {
        return add(new Event.ItemPostponed(tick(), item, reason));
    }

    Chamber close() {
        return add(new Event.Closed(tick()));
    }

    Chamber add(Event event) {
        events.add(event);
        return this;
    }

    LocalDateTime tick() {
        clock = clock.plusMinutes(1);
        return clock;
    }

    Tally tally(String member, int votes) {
        return Tally.of(plan.roster().getMember(member), votes);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    Sitting sitting() {
        return Sitting.of(plan, events);
    }

    ItemState state(String item) {
        return sitting().getItem(item);
    }

    Outcome.Decided decided(String item) {
        return (Outcome.Decided) state(item).findOutcome().orElseThrow();
    }

    List<String> alerts() {
        return sitting().alerts().stream().map(Alert::key).toList();
    }
}
