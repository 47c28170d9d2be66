package fr.beffroi.answers.local;

import fr.beffroi.answers.corpus.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes each row of a table a sentence that can be quoted, by one rule: the place (else the first cell), a dash, then
 * every other filled cell as "header : value", in the file's order, between semicolons. A day and its hours are joined:
 *
 * <pre>Mairie annexe — lundi : 9 h – 12 h ; adresse : 3 rue du Puits, 67999 Bourg ; téléphone : 03 00 00 00 00</pre>
 *
 * <p>Values stand as written, save three: hours are spelt the French way, a post code and its town end the address, and
 * a telephone number gets back the zero that spreadsheets drop (with a remark). A place left blank is the row above's.
 */
final class Table {
    private static final Pattern TIME = Pattern.compile("\\b(\\d{1,2})\\s?[:hH]\\s?(\\d{2})?(?![\\d:])");
    private static final Pattern RANGE = Pattern.compile("(\\d h(?: \\d\\d)?)\\s*[-–—]\\s*(?=\\d)");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d[.,]\\d+E\\+?\\d+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.\\p{L}{2,}.*");

    private final Outline outline;
    private @Nullable List<String> header;
    private List<Column> columns = List.of();
    private String placeAbove = "";
    private int rows;

    Table(Outline outline) {
        this.outline = outline;
    }

    /** What a column holds, guessed from its header. */
    private enum Column {
        PLACE("lieux?|services?|etablissements?|equipements?|structures?|noms?|sites?|batiments?|organismes?|guichets?"
                + "|mairies?|denomination|intitule|accueil|association"),
        POST_CODE("code ?postal|cp"),
        TOWN("commune|ville"),
        ADDRESS("adresses?|rue|voie|localisation"),
        PHONE("tel|telephones?|portable|mobile|numeros?"),
        EMAIL("courriels?|e-?mails?|mel|adresse e-?mail|adresse electronique"),
        DAY("jours?|jour d'ouverture"),
        HOURS("horaires?|heures?|ouvertures?|fermetures?|matin|matinee|apres-midi|soir|debut|fin"
                + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"),
        OTHER("");

        private final Pattern words;

        Column(String words) {
            this.words = Pattern.compile("(?:" + words + ")(?:[ _(].*)?");
        }

        static Column of(String header) {
            String folded = Topics.fold(header).replace('_', ' ').strip();
            if (EMAIL.words.matcher(folded).matches()) {
                return EMAIL;
            }
            for (Column column : values()) {
                if (column != OTHER && column.words.matcher(folded).matches()) {
                    return column;
                }
            }
            return OTHER;
        }
    }

    /** True if the cells can be headers: filled, distinct, without figures. */
    static boolean canBeHeader(List<String> cells) {
        boolean words = cells.stream().allMatch(c -> c.matches("(?s).*\\p{L}.*") && !c.matches("(?s).*[\\d@€].*"));
        return cells.size() > 1 && words && new HashSet<>(cells).size() == cells.size();
    }

    /** True if one column at least is of those a directory of services has. */
    static boolean knows(List<String> headers) {
        return headers.stream().anyMatch(h -> Column.of(h) != Column.OTHER);
    }

    void header(List<String> cells) {
        header = cells.stream().map(Outline::clean).toList();
        columns = header.stream().map(Column::of).toList();
        placeAbove = "";
    }

    /**
     * Takes a row; the first may turn out to be the header.
     *
     * @param line of the file, 0 where lines mean nothing
     */
    void row(int line, List<String> raw) throws LocalProblem {
        List<String> cells = raw.stream().map(Outline::clean).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (header == null) {
            if (canBeHeader(cells)) {
                header(cells);
                return;
            }
            header(cells.stream().map(c -> "").toList());
        }
        sentence(line, cells);
    }

    /** A table of one row had no header to speak of: it is a line of text. */
    void end() throws LocalProblem {
        if (header != null && rows == 0) {
            outline.paragraph(String.join(" — ", header));
        }
    }

    private void sentence(int line, List<String> cells) throws LocalProblem {
        rows++;
        int first = columns.indexOf(Column.PLACE);
        if (first < 0 && columnAt(0) == Column.OTHER) {
            first = 0;
        }
        String place = first >= 0 && first < cells.size() ? cells.get(first) : "";
        if (place.isEmpty() && columns.contains(Column.PLACE)) {
            place = placeAbove;
        }
        placeAbove = place;
        var parts = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            String value = cells.get(i);
            if (i == first || value.isEmpty() || joined(i)) {
                continue;
            }
            parts.add(part(line, i, value, cells));
        }
        String rest = String.join(" ; ", parts);
        boolean where = columns.stream().anyMatch(c -> c != Column.OTHER && c != Column.PLACE);
        outline.row(
                place,
                where ? Topic.WHERE : null,
                place.isEmpty() ? rest : rest.isEmpty() ? place : place + " — " + rest);
    }

    private String part(int line, int i, String value, List<String> cells) throws LocalProblem {
        String checked = checked(line, i, value);
        String label = lower(header(i));
        if (columnAt(i) == Column.DAY) {
            int hours = firstHours();
            return hours >= 0 ? lower(value) + " : " + hours(line, cells) : label + " : " + value;
        }
        if (columnAt(i) == Column.ADDRESS) {
            return label + " : " + checked + town(cells);
        }
        return label.isEmpty() ? checked : label + " : " + checked;
    }

    /** Cells that another one already says. */
    private boolean joined(int i) {
        return switch (columnAt(i)) {
            case HOURS -> columns.contains(Column.DAY);
            case POST_CODE, TOWN -> columns.contains(Column.ADDRESS);
            default -> false;
        };
    }

    private int firstHours() {
        return columns.indexOf(Column.HOURS);
    }

    private String hours(int line, List<String> cells) throws LocalProblem {
        var labelled = new ArrayList<String>();
        boolean several = columns.stream().filter(c -> c == Column.HOURS).count() > 1;
        for (int i = 0; i < cells.size(); i++) {
            if (columnAt(i) == Column.HOURS && !cells.get(i).isEmpty()) {
                String value = checked(line, i, cells.get(i));
                labelled.add(several ? lower(header(i)) + " " + value : value);
            }
        }
        return labelled.isEmpty() ? "—" : String.join(", ", labelled);
    }

    private String town(List<String> cells) {
        var town = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if ((columnAt(i) == Column.POST_CODE || columnAt(i) == Column.TOWN)
                    && !cells.get(i).isEmpty()) {
                town.append(town.isEmpty() ? ", " : " ").append(cells.get(i));
            }
        }
        return town.toString();
    }

    private String checked(int line, int i, String value) throws LocalProblem {
        return switch (columnAt(i)) {
            case HOURS -> time(line, i, value);
            case PHONE -> phone(line, i, value);
            case EMAIL -> {
                if (!EMAIL.matcher(value).matches()) {
                    throw LocalProblem.at("local.email", line, header(i), value);
                }
                yield value;
            }
            default -> value;
        };
    }

    private String time(int line, int i, String value) throws LocalProblem {
        var wrong = TIME.matcher(value)
                .results()
                .anyMatch(t ->
                        Integer.parseInt(t.group(1)) > 24 || (t.group(2) != null && Integer.parseInt(t.group(2)) > 59));
        if (wrong) {
            throw LocalProblem.at("local.hours", line, header(i), value);
        }
        String spelt = TIME.matcher(value).replaceAll(t -> {
            String minutes = t.group(2) == null || t.group(2).equals("00") ? "" : " " + t.group(2);
            return Integer.parseInt(t.group(1)) + " h" + minutes;
        });
        return RANGE.matcher(spelt).replaceAll("$1 – ");
    }

    private String phone(int line, int i, String value) throws LocalProblem {
        if (SCIENTIFIC.matcher(value).matches()) {
            throw LocalProblem.at("local.phone", line, header(i), value);
        }
        String digits = value.replaceAll("[ .]", "");
        if (!digits.matches("[1-9]\\d{8}")) {
            return value;
        }
        outline.remark("local.remark.phone");
        return ("0" + digits).replaceAll("(\\d\\d)(?=\\d)", "$1 ");
    }

    private Column columnAt(int i) {
        return i < columns.size() ? columns.get(i) : Column.OTHER;
    }

    private String header(int i) {
        return header != null && i < header.size() ? header.get(i) : "";
    }

    /** Lower case at the start, unless the word is an acronym. */
    private static String lower(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, Math.min(1, label.length())).toLowerCase(Locale.FRENCH)
                        + label.substring(Math.min(1, label.length()));
    }
}
