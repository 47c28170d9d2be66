package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.reading.text.Line;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of members: a name, then a cross under "présent" or "absent", or a word, or a proxy. */
final class AttendanceTable {
    private static final Pattern HEADER = Pattern.compile(
            "presen(?:t|ce)|absen(?:t|ce)|excuse|pouvoir|procuration|mandataire|represente|statut|emargement|observations?");
    private static final Pattern NAME_COLUMN =
            Pattern.compile("noms?|prenoms?|elus?|membres?|conseillers?|mandants?|delegues?|civilite");
    private static final Pattern PRESENT = Pattern.compile("presen(?:t|ce).*|emargement");
    private static final Pattern ABSENT = Pattern.compile("(?:absen(?:t|ce)|excuse).*");
    private static final Pattern PROXY = Pattern.compile(".*(?:pouvoir|procuration|mandataire|represente).*");
    private static final Pattern CROSS = Pattern.compile("[x✓✔☒☑1]|oui");
    private static final Pattern TO = Pattern.compile(
            "(?i)^.*?(?:pouvoirs?|procurations?|mandat|repr[ée]sent[ée]e?)\\s*(?:donn[ée]e?\\s+)?(?:à|a|par|:)?\\s*(?=\\p{Lu}|M\\.|Mme)");

    private AttendanceTable() {}

    static boolean read(
            Source source, List<Found<String>> present, List<Found<Proxy>> represented, List<Found<String>> absent) {
        List<Line> lines = source.lines();
        for (int i = 0; i < lines.size(); i++) {
            String[] labels = source.folded(lines.get(i)).split("\t", -1);
            if (!isHeader(labels)) {
                continue;
            }
            int read = 0;
            for (int row = i + 1; row < lines.size(); row++) {
                if (!row(source, lines.get(row), labels, present, represented, absent)) {
                    break;
                }
                read++;
            }
            if (read > 0) {
                return !present.isEmpty();
            }
        }
        return false;
    }

    private static boolean isHeader(String[] labels) {
        if (labels.length < 2) {
            return false;
        }
        boolean names = NAME_COLUMN.matcher(labels[0]).find();
        int statuses = 0;
        for (int i = 1; i < labels.length; i++) {
            statuses += HEADER.matcher(labels[i]).find() ? 1 : 0;
        }
        return names && statuses > 0;
    }

    private static boolean row(
            Source source,
            Line line,
            String[] labels,
            List<Found<String>> present,
            List<Found<Proxy>> represented,
            List<Found<String>> absent) {
        String[] cells = source.text(line).split("\t", -1);
        int column = 1;
        String name = Names.bare(cells[0]);
        if (cells.length < 2 || name.isEmpty()) {
            return false;
        }
        boolean isPresent = false;
        boolean isAbsent = false;
        String holder = "";
        for (; column < cells.length; column++) {
            String cell = cells[column].strip();
            String folded = Folded.of(cell);
            String label = column < labels.length ? labels[column].strip() : "";
            if (cell.isEmpty() || cell.matches("[-–—/]")) {
                continue;
            }
            Matcher to = TO.matcher(cell);
            if (to.find()) {
                holder = Names.bare(cell.substring(to.end()));
            } else if (CROSS.matcher(folded).matches()) {
                isPresent |= PRESENT.matcher(label).matches();
                isAbsent |= ABSENT.matcher(label).matches();
            } else if (ABSENT.matcher(folded).matches()) {
                isAbsent = true;
            } else if (PRESENT.matcher(folded).matches()) {
                isPresent = true;
            } else if (PROXY.matcher(label).matches()) {
                holder = Names.bare(cell);
            }
        }
        int end = line.start() + cells[0].length();
        if (!holder.isEmpty()) {
            represented.add(source.found(new Proxy(name, holder), line.start(), line.end(), 0.95));
        } else if (isPresent) {
            present.add(source.found(name, line.start(), end, 0.96));
        } else if (isAbsent) {
            absent.add(source.found(name, line.start(), end, 0.95));
        }
        return true;
    }
}
