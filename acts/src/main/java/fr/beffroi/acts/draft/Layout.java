package fr.beffroi.acts.draft;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.ActText;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.act.Provision;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An act under writing, laid out as its extract will be, so that rules for acts that exist can look at it. */
final class Layout {
    /** @param start in the text of the act */
    private record Stretch(String part, int start, int end) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();
    private final Act act;

    /** @param day of the session; of the check, while that is not known */
    Layout(Writing writing, ActKind kind, @Nullable String matter, Setting setting, LocalDate day) {
        String name = setting.collectivity().name();
        Found<String> collectivity = name == null || name.isBlank() ? null : line("", name);
        String form = kind.name().toLowerCase(Locale.ROOT);
        line("", Phrases.text("head.extract." + form));
        Found<String> session = line(Phrases.text("head.session." + form), Writings.day(day));
        Found<String> title =
                writing.title().isBlank() ? null : part(Where.TITLE, Phrases.text("head.title"), writing.title());
        Found<String> subjectCode = matter == null ? null : line(Phrases.text("head.matter"), matter);
        writing.of(PartKind.REPORT).forEach(part -> part(part.id(), "", part.text()));
        List<Found<String>> visas = parts(writing, PartKind.VISA, Phrases.text("visa"));
        List<Found<String>> recitals = parts(writing, PartKind.RECITAL, Phrases.text("recital"));
        line("", Phrases.text("decides." + form, capitalised(words(setting, "assemblee"))));
        List<Found<Provision>> provisions = provisions(writing);
        Found<String> remedies = line("", Drafting.remedies());
        act = new Act(
                kind,
                collectivity,
                null,
                title,
                new Found<>(day, session.place(), 1),
                null,
                null,
                null,
                null,
                null,
                Attendance.UNKNOWN,
                visas,
                recitals,
                provisions,
                null,
                remedies,
                List.of(),
                null,
                subjectCode,
                new ActText(text.toString(), List.of(0), false));
    }

    Act act() {
        return act;
    }

    /** The part that a place is in; empty for what stands in no part. */
    Optional<Where> where(@Nullable Place place) {
        if (place == null) {
            return Optional.empty();
        }
        return stretches.stream()
                .filter(stretch -> stretch.start() <= place.start() && place.start() < stretch.end())
                .findFirst()
                .map(stretch -> new Where(
                        stretch.part(),
                        place.start() - stretch.start(),
                        Math.min(place.end(), stretch.end()) - stretch.start()));
    }

    private List<Found<String>> parts(Writing writing, PartKind kind, String before) {
        List<Found<String>> found = new ArrayList<>();
        writing.of(kind).forEach(part -> found.add(part(part.id(), before, part.text())));
        return found;
    }

    private List<Found<Provision>> provisions(Writing writing) {
        List<Found<Provision>> found = new ArrayList<>();
        for (Part part : writing.of(PartKind.PROVISION)) {
            int number = found.size() + 1;
            String before = number == 1
                    ? Phrases.text("provision.first")
                    : Phrases.text("provision.next", String.valueOf(number));
            Found<String> laid = part(part.id(), before, part.text());
            found.add(new Found<>(new Provision(number, part.text()), laid.place(), 1));
        }
        return found;
    }

    private Found<String> part(String id, String before, String words) {
        Found<String> laid = line(before, words);
        stretches.add(new Stretch(id, laid.place().start(), laid.place().end()));
        return laid;
    }

    private Found<String> line(String before, String words) {
        text.append(before);
        int start = text.length();
        text.append(words).append('\n');
        return new Found<>(words, new Place(1, start, start + words.length()), 1);
    }

    private static String words(Setting setting, String key) {
        return new SettingWords(setting).find(key).orElseThrow();
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }
}
