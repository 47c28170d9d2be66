package fr.beffroi.acts.check.text;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.act.Provision;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of one act, in {@link Plain} text, part by part. */
public final class Words {
    private final Act act;
    private final String whole;
    private final String title;
    private final List<String> provisions;
    private final String body;

    private Words(Act act) {
        this.act = act;
        whole = Plain.of(act.text().text());
        title = act.title() == null ? "" : Plain.of(act.title().value());
        provisions =
                act.provisions().stream().map(p -> Plain.of(p.value().text())).toList();
        body = Body.of(act, whole);
    }

    public static Words of(Act act) {
        return new Words(act);
    }

    /** The whole document. */
    public String whole() {
        return whole;
    }

    /** Empty where the act has none, or none was read. */
    public String title() {
        return title;
    }

    /** The title as its writer wrote it, for findings. */
    public String shownTitle() {
        return act.title() == null ? "" : act.title().value().strip();
    }

    /** In order, as {@link Act#provisions()}. */
    public List<String> provisions() {
        return provisions;
    }

    public boolean say(Pattern pattern) {
        return pattern.matcher(whole).find();
    }

    public boolean titleSays(Pattern pattern) {
        return pattern.matcher(title).find();
    }

    public boolean provisionsSay(Pattern pattern) {
        return provisions.stream().anyMatch(p -> pattern.matcher(p).find());
    }

    /** Whether title or provisions say so: what the act is about and does, letterhead and history left out. */
    public boolean coreSays(Pattern pattern) {
        return titleSays(pattern) || provisionsSay(pattern);
    }

    /**
     * Whether its matter is told so: title and text, without the head, which says who sat at what hour, and without the
     * remedies, which speak of months and of notification in every act.
     */
    public boolean bodySays(Pattern pattern) {
        return titleSays(pattern) || pattern.matcher(body).find();
    }

    /** The document with its head and its remedies blank: offsets hold. */
    public String body() {
        return body;
    }

    /** Of the first such words in the document; null where there are none. */
    public @Nullable Place where(Pattern pattern) {
        Matcher match = pattern.matcher(whole);
        return match.find() && match.end() > match.start() ? act.text().place(match.start(), match.end()) : null;
    }

    /** Of the title, for what concerns the act as a whole. */
    public @Nullable Place titlePlace() {
        return act.title() == null ? null : act.title().place();
    }

    /** Title and provisions with their places, in the writer's own characters. */
    public Stream<Found<String>> core() {
        return Stream.concat(
                act.title() == null ? Stream.of() : Stream.of(act.title()),
                act.provisions().stream().map(Words::text));
    }

    private static Found<String> text(Found<Provision> provision) {
        return new Found<>(provision.value().text(), provision.place(), provision.confidence());
    }
}
