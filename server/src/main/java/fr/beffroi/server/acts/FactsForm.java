package fr.beffroi.server.acts;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.exchange.Facts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The facts of a session as typed on a page; every field may stay empty, and is then not known. */
record FactsForm(Map<String, String> typed) {
    /** What the page asks, in its order; names are those of the file of facts. */
    private static final List<String> COUNTS_OF_COLLECTIVITY =
            List.of("population", "largest_commune", "seats", "in_office");

    private static final List<String> DAYS =
            List.of("convoked_on", "minutes_adopted_on", "list_posted_on", "published_on", "transmitted_on");
    private static final List<String> YES_NO =
            List.of("emergency", "first_after_renewal", "second_convocation", "note", "paper_register");
    private static final List<String> COUNTS = List.of("present_for_item", "secret_ballot_asked_by");
    private static final List<String> LISTS = List.of("agenda", "interested");

    private static final int MOST = 100_000_000;
    private static final int LONGEST = 20_000;

    FactsForm {
        typed = Map.copyOf(typed);
    }

    public List<String> countsOfCollectivity() {
        return COUNTS_OF_COLLECTIVITY;
    }

    public List<String> days() {
        return DAYS;
    }

    public List<String> yesNo() {
        return YES_NO;
    }

    public List<String> counts() {
        return COUNTS;
    }

    public List<String> lists() {
        return LISTS;
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A field that cannot be read: its message is the key of a text, its field the name of the input. */
    static final class Unclear extends Exception {
        private static final long serialVersionUID = 1;

        private final String field;

        Unclear(String field, String key) {
            super(key);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    static FactsForm of(Facts facts) {
        Map<String, String> typed = new HashMap<>();
        Collectivity whose = facts.collectivity();
        SessionFile session = facts.session();
        put(typed, "kind", whose.kind().name());
        put(typed, "name", whose.name());
        put(typed, "siren", whose.siren());
        put(typed, "population", whose.population());
        put(typed, "largest_commune", whose.largestCommune());
        put(typed, "seats", whose.seats());
        put(typed, "in_office", whose.inOffice());
        put(typed, "delegated", whose.delegated() == null ? null : joined(new TreeSet<>(whose.delegated()), ", "));
        put(typed, "transferred", whose.transferred() == null ? null : joined(whose.transferred(), "\n"));
        put(typed, "convoked_on", session.convokedOn());
        put(typed, "agenda", session.agenda() == null ? null : joined(session.agenda(), "\n"));
        put(typed, "emergency", session.emergency());
        put(typed, "first_after_renewal", session.firstAfterRenewal());
        put(typed, "second_convocation", session.secondConvocation());
        put(typed, "note", session.note());
        put(typed, "secret_ballot_asked_by", session.secretBallotAskedBy());
        put(typed, "interested", session.interested() == null ? null : joined(session.interested(), "\n"));
        put(typed, "present_for_item", session.presentForItem());
        put(typed, "minutes_adopted_on", session.minutesAdoptedOn());
        put(typed, "list_posted_on", session.listPostedOn());
        put(typed, "published_on", session.publishedOn());
        put(typed, "transmitted_on", session.transmittedOn());
        put(typed, "paper_register", session.paperRegister());
        return new FactsForm(typed);
    }

    /** @param own the collectivity as it is known here: its name and its SIREN are not asked again */
    Facts facts(Collectivity own) throws Unclear {
        List<Integer> delegated = list("delegated", "[,;\\s]+", text -> number("delegated", text));
        List<String> transferred = texts("transferred");
        return new Facts(
                new Collectivity(
                        kind(),
                        own.name(),
                        own.siren(),
                        count("population"),
                        count("largest_commune"),
                        count("seats"),
                        count("in_office"),
                        delegated == null ? null : new LinkedHashSet<>(delegated),
                        transferred == null ? null : new LinkedHashSet<>(transferred)),
                new SessionFile(
                        day("convoked_on"),
                        texts("agenda"),
                        yesNo("emergency"),
                        yesNo("first_after_renewal"),
                        yesNo("second_convocation"),
                        yesNo("note"),
                        count("secret_ballot_asked_by"),
                        texts("interested"),
                        count("present_for_item"),
                        day("minutes_adopted_on"),
                        day("list_posted_on"),
                        day("published_on"),
                        day("transmitted_on"),
                        yesNo("paper_register")));
    }

    private Collectivity.Kind kind() {
        return Arrays.stream(Collectivity.Kind.values())
                .filter(kind -> kind.name().equals(get("kind")))
                .findFirst()
                .orElse(Collectivity.Kind.COMMUNE);
    }

    private @Nullable Integer count(String field) throws Unclear {
        String text = get(field).strip();
        return text.isEmpty() ? null : number(field, text.replaceAll("[\\s\\u00a0\\u202f]", ""));
    }

    private static Integer number(String field, String text) throws Unclear {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > MOST) {
            throw new Unclear(field, "acts.form.number");
        }
        return Integer.valueOf(text);
    }

    private @Nullable LocalDate day(String field) throws Unclear {
        String text = get(field).strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unclear(field, "acts.form.day");
        }
    }

    private @Nullable Boolean yesNo(String field) {
        return switch (get(field)) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    private @Nullable List<String> texts(String field) throws Unclear {
        return list(field, "\\R", String::strip);
    }

    private <T> @Nullable List<T> list(String field, String separator, Reading<T> reading) throws Unclear {
        String text = Clean.text(get(field)).strip();
        if (text.length() > LONGEST) {
            throw new Unclear(field, "acts.form.long");
        }
        if (text.isEmpty()) {
            return null;
        }
        List<T> list = new ArrayList<>();
        for (String part : text.split(separator)) {
            if (!part.isBlank()) {
                list.add(reading.of(part.strip()));
            }
        }
        return List.copyOf(list);
    }

    private interface Reading<T> {
        T of(String text) throws Unclear;
    }

    private static void put(Map<String, String> typed, String field, @Nullable Object value) {
        if (value != null) {
            typed.put(field, value.toString());
        }
    }

    private static String joined(Iterable<?> values, String separator) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(String::valueOf)
                .collect(Collectors.joining(separator));
    }

    /** What a page sent, of the fields that it asks. */
    static FactsForm sent(Function<String, @Nullable String> parameter) {
        Map<String, String> typed = new HashMap<>();
        Set<String> asked = new LinkedHashSet<>(List.of("kind", "delegated", "transferred"));
        List.of(COUNTS_OF_COLLECTIVITY, DAYS, YES_NO, COUNTS, LISTS).forEach(asked::addAll);
        for (String field : asked) {
            put(typed, field, parameter.apply(field));
        }
        return new FactsForm(typed);
    }
}
