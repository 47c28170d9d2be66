package fr.beffroi.answers.local;

import fr.beffroi.answers.corpus.Audience;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.corpus.Topic;
import fr.beffroi.answers.local.LocalDocument.Remark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a document's headings, paragraphs, items and rows in their order, and makes the fiche of them. */
final class Outline {
    private static final int PASSAGE_CHARS = 600;
    private static final int SUMMARY_CHARS = 300;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2007\\u200b\\ufeff]+");
    private static final Pattern SOFT = Pattern.compile("\\u00ad");
    private static final Pattern UNREADABLE = Pattern.compile("[\\ufffd\\ue000-\\uf8ff\\p{Cntrl}]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final LocalLimits limits;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final TreeMap<Integer, String> headings = new TreeMap<>();
    private @Nullable String title;
    private String lead = "";
    private int unreadable;
    private int characters;

    private record Draft(String chapter, Topic topic, String text, String lead) {}

    Outline(LocalLimits limits) {
        this.limits = limits;
    }

    /** The title that the document itself states; the first one counts. */
    void title(String text) {
        String clean = clean(text);
        if (title == null && !clean.isEmpty()) {
            title = clean;
        }
    }

    /** @param level 1 for the outermost; the first heading of level 1 is the document's title */
    void heading(int level, String text) throws LocalProblem {
        String clean = clean(text);
        if (clean.isEmpty()) {
            return;
        }
        checkTime();
        lead = "";
        if (level == 1 && title == null && drafts.isEmpty()) {
            title = clean;
            return;
        }
        headings.tailMap(level, true).clear();
        headings.put(level, clean);
    }

    void paragraph(String text) throws LocalProblem {
        String clean = clean(text);
        if (clean.isEmpty()) {
            return;
        }
        for (String piece : Sentences.pieces(clean, PASSAGE_CHARS)) {
            add(chapter(), null, piece, "");
        }
        lead = clean.endsWith(":") && clean.length() <= PASSAGE_CHARS ? clean : "";
    }

    void item(String text) throws LocalProblem {
        String clean = clean(text);
        if (clean.isEmpty()) {
            return;
        }
        for (String piece : Sentences.pieces(clean, PASSAGE_CHARS)) {
            add(chapter(), null, piece, lead);
        }
    }

    /** @param place what the row speaks of, e.g. the name of a service; "" if nothing */
    void row(String place, @Nullable Topic topic, String text) throws LocalProblem {
        if (!place.isEmpty() && topic == Topic.WHERE) {
            places.add(clean(place));
        }
        String clean = clean(text);
        add(chapter(), topic != null ? topic : Topics.guess(chapter(), clean, false), clean, "");
    }

    void remark(String key, String... arguments) {
        var remark = new Remark(key, List.of(arguments));
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    List<Remark> remarks() {
        return remarks;
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    Fiche fiche(String id, String name, @Nullable LocalDate modified) throws LocalProblem {
        if (drafts.isEmpty()) {
            throw LocalProblem.of("local.textless");
        }
        if (unreadable * 20L > characters) {
            throw LocalProblem.of("local.unreadable");
        }
        var passages = new ArrayList<Passage>();
        for (Draft draft : drafts) {
            passages.add(new Passage(
                    id + "#" + (passages.size() + 1), List.of(), draft.chapter, draft.topic, draft.text, draft.lead));
        }
        String summary = Sentences.pieces(drafts.get(0).text, SUMMARY_CHARS).get(0);
        List<Fiche.Place> where =
                places.stream().map(p -> new Fiche.Place(p, null, null)).toList();
        return new Fiche(
                id,
                Audience.LOCAL,
                title == null ? titleFromName(name) : title,
                summary,
                List.of(),
                passages,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                where,
                List.of(),
                List.of(),
                modified,
                null);
    }

    private void add(String chapter, @Nullable Topic topic, String text, String under) throws LocalProblem {
        checkTime();
        if (drafts.size() == limits.passages()) {
            throw LocalProblem.of("local.passages", String.valueOf(limits.passages()));
        }
        characters += text.length();
        unreadable += (int) UNREADABLE.matcher(text).results().count();
        if (!LETTER.matcher(text).find()) {
            return;
        }
        boolean opening = headings.isEmpty() && drafts.isEmpty();
        Topic guessed = topic != null ? topic : Topics.guess(chapter, under + " " + text, opening);
        drafts.add(new Draft(chapter, guessed, text, under));
    }

    private String chapter() {
        return String.join(" › ", headings.values());
    }

    private static void checkTime() throws LocalProblem {
        if (Thread.currentThread().isInterrupted()) {
            throw LocalProblem.of("local.slow", "");
        }
    }

    static String clean(String text) {
        return SPACES.matcher(SOFT.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    private static String titleFromName(String name) {
        String bare = clean(name.replaceFirst("\\.[A-Za-z0-9]{1,8}$", "").replaceAll("[_\\-.]+", " "));
        return bare.isEmpty() ? name : bare.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + bare.substring(1);
    }
}
