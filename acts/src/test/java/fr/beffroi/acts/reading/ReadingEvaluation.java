package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Provision;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.invented.Field;
import fr.beffroi.acts.invented.InventedAct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares readings with facts. Of a list each expected item counts, and each that is read and should not be counts as
 * wrong. What an act does not tell must not be read. Order of first and family name, titles, accents, punctuation and
 * spaces do not count; in a recognised picture one letter in thirty may differ in texts, none in names, dates and figures.
 */
final class ReadingEvaluation {
    private static final int LETTERS_PER_SLIP = 30;

    private final Map<Field, Tally> tallies = new EnumMap<>(Field.class);
    private final Map<Double, Tally> byConfidence = new java.util.TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int acts;

    static final class Tally {
        int right;
        int wrong;
        int missing;

        double share() {
            int all = right + wrong + missing;
            return all == 0 ? 1 : (double) right / all;
        }
    }

    void compare(String name, Act read, InventedAct facts, Set<Field> untold) {
        acts++;
        var told = new Told(name, untold, read.text().recognised());
        told.value(Field.KIND, facts.kind(), read.kind(), Object::equals);
        told.value(Field.COLLECTIVITY, facts.collectivity(), value(read.collectivity()), (e, g) -> samePlace(e, g));
        told.value(
                Field.NUMBER,
                facts.number(),
                value(read.number()),
                (e, g) -> letters(e).equals(letters(g)));
        told.value(Field.TITLE, facts.title(), value(read.title()), told::sameText);
        told.value(Field.SESSION, facts.day(), value(read.session()), Object::equals);
        told.value(Field.CONVOCATION, facts.convocation(), value(read.convocation()), Object::equals);
        told.value(Field.POSTED, facts.posted(), value(read.posted()), Object::equals);
        told.value(Field.PUBLISHED, facts.posted(), value(read.published()), Object::equals);
        told.value(Field.CHAIR, facts.chair().plain(), value(read.chair()), ReadingEvaluation::sameName);
        told.value(Field.SECRETARY, facts.secretary().plain(), value(read.secretary()), ReadingEvaluation::sameName);
        told.value(Field.IN_OFFICE, facts.inOffice(), value(read.attendance().inOffice()), Object::equals);
        told.value(
                Field.PRESENT_COUNT,
                facts.present().size(),
                value(read.attendance().presentCount()),
                Object::equals);
        told.value(
                Field.PROXY_COUNT,
                facts.represented().size(),
                value(read.attendance().proxyCount()),
                Object::equals);
        told.value(Field.VOTING_COUNT, facts.voting(), value(read.attendance().votingCount()), Object::equals);
        told.list(
                Field.PRESENT,
                facts.present().stream().map(p -> p.plain()).toList(),
                values(read.attendance().present()),
                ReadingEvaluation::sameName);
        told.list(
                Field.REPRESENTED,
                facts.represented().stream()
                        .map(m -> new Proxy(m.giver().plain(), m.holder().plain()))
                        .toList(),
                values(read.attendance().represented()),
                ReadingEvaluation::sameProxy);
        told.list(
                Field.ABSENT,
                facts.absent().stream().map(p -> p.plain()).toList(),
                values(read.attendance().absent()),
                ReadingEvaluation::sameName);
        told.list(Field.VISAS, facts.visas(), values(read.visas()), told::sameText);
        told.list(Field.RECITALS, facts.recitals(), values(read.recitals()), told::sameText);
        told.list(
                Field.PROVISIONS,
                facts.provisions().stream().map(ReadingEvaluation::withoutVerb).toList(),
                values(read.provisions()).stream()
                        .map(Provision::text)
                        .map(ReadingEvaluation::withoutVerb)
                        .toList(),
                told::sameText);
        told.value(Field.VOTE, facts.ballot(), value(read.vote()), ReadingEvaluation::sameVote);
        told.value(
                Field.RECEIVED,
                facts.received(),
                read.receipt() == null ? null : read.receipt().value().receivedOn(),
                Object::equals);
        told.value(
                Field.IDENTIFIER,
                facts.identifier(),
                read.receipt() == null ? null : read.receipt().value().identifier(),
                (e, g) -> e.equalsIgnoreCase(g));
        told.value(Field.REMEDIES, facts.remedies(), value(read.remedies()), told::sameText);
        told.value(
                Field.SIGNATORIES,
                facts.chair().plain(),
                read.signatories().stream()
                        .map(s -> s.value().replaceFirst("^.*,\\s*", ""))
                        .filter(n -> sameName(facts.chair().plain(), n))
                        .findFirst()
                        .orElse(
                                read.signatories().isEmpty()
                                        ? null
                                        : read.signatories().getFirst().value()),
                ReadingEvaluation::sameName);
        told.value(Field.SUBJECT_CODE, facts.subjectCode(), value(read.subjectCode()), Object::equals);
        confidences(read, facts, untold);
    }

    /** Real acts: the fields whose facts are known. */
    void compare(Act read, RealActs.Facts facts) {
        acts++;
        var told = new Told(facts.file(), Set.of(), read.text().recognised());
        told.value(Field.SESSION, facts.session(), value(read.session()), Object::equals);
        told.value(
                Field.NUMBER,
                facts.number(),
                value(read.number()),
                (e, g) -> letters(e).equals(letters(g)));
        told.value(Field.TITLE, facts.title(), value(read.title()), told::sameText);
        told.value(Field.CONVOCATION, facts.convocation(), value(read.convocation()), Object::equals);
        told.list(Field.PRESENT, facts.present(), values(read.attendance().present()), ReadingEvaluation::sameName);
        told.list(
                Field.REPRESENTED,
                facts.represented(),
                values(read.attendance().represented()),
                (e, g) -> sameName(e, g.giver()));
        told.list(Field.ABSENT, facts.absent(), values(read.attendance().absent()), ReadingEvaluation::sameName);
        told.value(
                Field.RECEIVED,
                facts.received(),
                read.receipt() == null ? null : read.receipt().value().receivedOn(),
                Object::equals);
        told.value(
                Field.IDENTIFIER,
                facts.identifier(),
                read.receipt() == null ? null : read.receipt().value().identifier(),
                String::equalsIgnoreCase);
    }

    /** What the fields whose truth is one value say of the confidence that came with them. */
    private void confidences(Act read, InventedAct facts, Set<Field> untold) {
        sure(read.session(), facts.day().equals(value(read.session())));
        sure(
                read.number(),
                read.number() != null
                        && letters(facts.number()).equals(letters(read.number().value())));
        sure(
                read.title(),
                read.title() != null
                        && letters(facts.title()).equals(letters(read.title().value())));
        sure(
                read.convocation(),
                !untold.contains(Field.CONVOCATION) && facts.convocation().equals(value(read.convocation())));
        sure(read.posted(), !untold.contains(Field.POSTED) && facts.posted().equals(value(read.posted())));
        sure(
                read.published(),
                !untold.contains(Field.PUBLISHED) && facts.posted().equals(value(read.published())));
        sure(
                read.vote(),
                !untold.contains(Field.VOTE)
                        && read.vote() != null
                        && sameVote(facts.ballot(), read.vote().value()));
    }

    private void sure(@Nullable Found<?> found, boolean right) {
        if (found != null) {
            Tally tally = byConfidence.computeIfAbsent(Math.round(found.confidence() * 20) / 20.0, k -> new Tally());
            if (right) {
                tally.right++;
            } else {
                tally.wrong++;
            }
        }
    }

    private void count(Field field, int right, int wrong, int missing) {
        Tally tally = tallies.computeIfAbsent(field, k -> new Tally());
        tally.right += right;
        tally.wrong += wrong;
        tally.missing += missing;
    }

    private void fault(String fault) {
        faults.add(fault);
    }

    int acts() {
        return acts;
    }

    Tally of(Field field) {
        return tallies.getOrDefault(field, new Tally());
    }

    /** Leaves the table in the build's folder, and the faults where they may be known. */
    void write(String name, boolean withFaults) throws IOException {
        Path folder = Files.createDirectories(Path.of("target"));
        Files.writeString(folder.resolve("reading-" + name + ".txt"), table(name));
        if (withFaults) {
            Files.write(folder.resolve("reading-" + name + "-faults.txt"), faults);
        }
    }

    /** A table with one line per field. */
    private String table(String title) {
        var table = new StringBuilder(title + ": " + acts + " acts\n");
        table.append(String.format("%-15s %6s %6s %8s %8s%n", "field", "right", "wrong", "missing", "share"));
        tallies.forEach((field, t) -> table.append(
                String.format("%-15s %6d %6d %8d %7.1f%%%n", field, t.right, t.wrong, t.missing, 100 * t.share())));
        byConfidence.forEach((confidence, t) ->
                table.append(String.format("confidence %.2f %6d right %4d wrong%n", confidence, t.right, t.wrong)));
        return table.toString();
    }

    private final class Told {
        private final String name;
        private final Set<Field> untold;
        private final boolean recognised;

        Told(String name, Set<Field> untold, boolean recognised) {
            this.name = name;
            this.untold = untold;
            this.recognised = recognised;
        }

        <E, G> void value(Field field, E expected, @Nullable G got, BiPredicate<E, G> same) {
            boolean told = !untold.contains(field);
            if (!told && got == null) {
                return;
            }
            if (told && got != null && same.test(expected, got)) {
                count(field, 1, 0, 0);
            } else if (got != null) {
                count(field, 0, 1, 0);
                fault(name + " " + field + ": expected " + (told ? expected : "nothing") + ", read " + got);
            } else {
                count(field, 0, 0, 1);
                fault(name + " " + field + ": expected " + expected + ", read nothing");
            }
        }

        <E, G> void list(Field field, List<E> expected, List<G> got, BiPredicate<E, G> same) {
            var left = new ArrayList<>(got);
            int right = 0;
            var missing = new ArrayList<E>();
            for (E one : untold.contains(field) ? List.<E>of() : expected) {
                var match = left.stream().filter(g -> same.test(one, g)).findFirst();
                if (match.isPresent()) {
                    left.remove(match.get());
                    right++;
                } else {
                    missing.add(one);
                }
            }
            count(field, right, left.size(), missing.size());
            if (!missing.isEmpty() || !left.isEmpty()) {
                fault(name + " " + field + ": missing " + missing + ", too many " + left);
            }
        }

        boolean sameText(String expected, String got) {
            String one = letters(expected);
            String other = letters(got);
            return one.equals(other) || (recognised && distance(one, other) * LETTERS_PER_SLIP <= one.length());
        }
    }

    static boolean sameName(String expected, String got) {
        return tokens(expected).equals(tokens(got));
    }

    private static boolean sameProxy(Proxy expected, Proxy got) {
        return sameName(expected.giver(), got.giver())
                && expected.holder() != null
                && got.holder() != null
                && sameName(expected.holder(), got.holder());
    }

    /** "Ville de X" and "Commune de X" are the same place. */
    private static boolean samePlace(String expected, String got) {
        return letters(expected.replaceFirst("(?i)^commune", ""))
                .equals(letters(got.replaceFirst("(?i)^(?:commune|ville|mairie)", "")));
    }

    private static boolean sameVote(InventedAct.Ballot expected, Vote got) {
        if (!got.adopted() || expected.secret() != got.secret()) {
            return false;
        }
        if (expected.isUnanimous()) {
            boolean none = zero(got.against()) && zero(got.abstentions());
            boolean all = got.inFavour() != null && got.inFavour() == expected.inFavour();
            return none && (got.unanimous() || all);
        }
        return !got.unanimous()
                && Integer.valueOf(expected.inFavour()).equals(got.inFavour())
                && Integer.valueOf(expected.against()).equals(got.against())
                && Integer.valueOf(expected.abstentions()).equals(got.abstentions());
    }

    private static boolean zero(@Nullable Integer count) {
        return count == null || count == 0;
    }

    /** "de fixer le tarif", "FIXE le tarif" and "DÉCIDE de fixer le tarif" are the same provision. */
    private static String withoutVerb(String provision) {
        return provision
                .strip()
                .replaceFirst("^(?iu:décide )", "")
                .replaceFirst("^(?i:de |d['’])", "")
                .replaceFirst("^\\S+\\s+", "");
    }

    static String letters(String text) {
        return Folded.of(text).replaceAll("[^a-z0-9]", "");
    }

    private static List<String> tokens(String name) {
        return java.util.Arrays.stream(Folded.of(name).split("[^a-z0-9]+"))
                .filter(t -> !t.isEmpty())
                .sorted()
                .collect(Collectors.toList());
    }

    private static <T> @Nullable T value(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }

    private static <T> List<T> values(List<Found<T>> found) {
        return found.stream().map(Found::value).toList();
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
