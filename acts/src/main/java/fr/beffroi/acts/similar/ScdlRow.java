package fr.beffroi.acts.similar;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of one line, and what is wrong with them. */
final class ScdlRow {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern SUBJECT = Pattern.compile("\\d(?:\\.\\d{1,2}){0,4}");
    /** What a spreadsheet would calculate instead of showing. */
    private static final Pattern FORMULA = Pattern.compile("[=@].*|[+-](?=[A-Za-z(]).*\\(.*", Pattern.DOTALL);

    private static final String LA_POSTE = "356000000";

    private final String file;
    private final int line;
    private final Map<Column, String> cells;
    private final ScdlReport report;
    private boolean wrong;

    ScdlRow(String file, int line, Map<Column, String> cells, ScdlReport report) {
        this.file = file;
        this.line = line;
        this.cells = new EnumMap<>(cells);
        this.report = report;
    }

    /** Empty if the line is in error; all its errors are in the report then. */
    Optional<PublishedAct> act() {
        cells.forEach((column, value) -> {
            if (FORMULA.matcher(value).matches()) {
                error(column, "similar.formula");
            }
        });
        for (Column column : Column.values()) {
            if (column.isNeeded() && cell(column).isEmpty()) {
                error(column, "similar.blank");
            }
            if (column.isVote() && !cell(column).isEmpty()) {
                count(column);
            }
        }
        Optional<String> siren = siren();
        Optional<LocalDate> date = date();
        String subject = cell(Column.DELIB_MATIERE_CODE);
        if (!subject.isEmpty() && !SUBJECT.matcher(subject).matches()) {
            error(Column.DELIB_MATIERE_CODE, "similar.subject", subject);
        }
        String url = url();
        if (wrong) {
            return Optional.empty();
        }
        return Optional.of(new PublishedAct(
                cell(Column.COLL_NOM),
                siren.orElseThrow(),
                null,
                null,
                cell(Column.DELIB_ID),
                date.orElseThrow(),
                subject.isEmpty() ? null : subject,
                cell(Column.DELIB_OBJET),
                url.isEmpty() ? null : url,
                List.of()));
    }

    private String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    private Optional<String> siren() {
        String written = cell(Column.COLL_SIRET);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String digits = written.replaceAll("[\\s\\u00A0\\u202F.]", "");
        if (written.matches("\\d[.,]\\d+[eE]\\+?\\d+")) {
            error(Column.COLL_SIRET, "similar.siret.scientific", written);
        } else if (!digits.matches("\\d{14}")) {
            error(Column.COLL_SIRET, "similar.siret", written);
        } else if (!digits.startsWith(LA_POSTE) && !isLuhn(digits)) {
            error(Column.COLL_SIRET, "similar.siret.key", written);
        }
        return digits.length() < 9 ? Optional.empty() : Optional.of(digits.substring(0, 9));
    }

    private Optional<LocalDate> date() {
        String written = cell(Column.DELIB_DATE);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(written);
        Matcher french = FRENCH.matcher(written);
        try {
            if (iso.matches()) {
                return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
            }
            if (french.matches()) {
                LocalDate day = day(french.group(3), french.group(2), french.group(1));
                report.noticeOnce(file, line, Column.DELIB_DATE, "similar.date.french");
                return Optional.of(day);
            }
        } catch (DateTimeException noSuchDay) {
            // Told below, as any other text that is no date.
        }
        error(Column.DELIB_DATE, "similar.date", written);
        return Optional.empty();
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private void count(Column column) {
        String written = cell(column);
        if (written.matches("\\d{1,6}")) {
            return;
        }
        String point = written.replace(',', '.');
        if (!point.matches("\\d{1,6}\\.\\d{1,6}")
                || new BigDecimal(point).stripTrailingZeros().scale() > 0) {
            error(column, "similar.count", written);
        } else {
            report.noticeOnce(file, line, column, "similar.count.decimal");
        }
    }

    private String url() {
        String written = cell(Column.DELIB_URL);
        try {
            URI uri = new URI(written.replace(" ", "%20"));
            if (written.isEmpty() || (uri.getHost() != null && uri.getScheme().matches("(?i)https?"))) {
                return written;
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        report.noticeOnce(file, line, Column.DELIB_URL, "similar.url");
        return "";
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    private void error(Column column, String key, String... arguments) {
        wrong = true;
        report.error(file, line, column.name(), key, arguments);
    }
}
