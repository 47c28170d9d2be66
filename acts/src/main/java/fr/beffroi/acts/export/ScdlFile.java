package fr.beffroi.acts.export;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.written.Extract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Délibérations as open data (SCDL délibérations 2.1.5): CSV in UTF-8, commas, quotes where needed. A text that a spreadsheet
 * would take for a formula is preceded by an apostrophe.
 *
 * <p>The schema has no column for blank and null ballots and wants its three counts to add up to the voters: where there were
 * any, the five columns of the vote stay empty rather than say something else than the act.
 */
public final class ScdlFile {
    static final List<String> COLUMNS = List.of(
            "COLL_NOM",
            "COLL_SIRET",
            "DELIB_ID",
            "DELIB_DATE",
            "DELIB_MATIERE_CODE",
            "DELIB_MATIERE_NOM",
            "DELIB_OBJET",
            "BUDGET_ANNEE",
            "BUDGET_NOM",
            "PREF_ID",
            "PREF_DATE",
            "VOTE_EFFECTIF",
            "VOTE_REEL",
            "VOTE_POUR",
            "VOTE_CONTRE",
            "VOTE_ABSTENTION",
            "DELIB_URL");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final ResourceBundle SUBJECTS =
            ResourceBundle.getBundle("fr.beffroi.acts.export.scdl-matieres", Locale.ROOT);
    private static final Pattern SUBJECT = Pattern.compile("([1-9]\\.[1-9][0-9]?)(?:\\..*)?");
    private static final Pattern YEARS = Pattern.compile("([0-9]{4})(?:/([0-9]{4}))?");
    private static final String NO_VOTE = "";

    private ScdlFile() {}

    /**
     * @param nic of the establishment that publishes: the five last digits of its SIRET
     * @throws Refused if a délibération lacks what the schema requires, or says what cannot be
     */
    public static byte[] of(List<ScdlRow> rows, String nic) throws Refused {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            csv.printRecord(COLUMNS);
            for (ScdlRow row : rows) {
                csv.printRecord(cells(row, nic));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(ScdlRow row, String nic) throws Refused {
        Extract extract = row.extract();
        String id = extract.number();
        if (extract.kind() != ActKind.DELIBERATION) {
            throw new Refused("scdl.kind", id);
        }
        String subject = subject(extract);
        List<String> cells = new ArrayList<>(List.of(
                required(id, "COLL_NOM", extract.issuer().name()),
                siret(extract.issuer().siren(), nic),
                required(id, "DELIB_ID", id),
                extract.session().toString(),
                subject,
                SUBJECTS.getString(subject),
                required(id, "DELIB_OBJET", extract.title())));
        cells.addAll(budget(row));
        cells.addAll(prefecture(row));
        cells.addAll(votes(extract));
        cells.add(url(row));
        return cells;
    }

    private static String required(String id, String field, String value) throws Refused {
        String text = safe(value);
        if (text.isEmpty()) {
            throw new Refused("scdl.blank", id, field);
        }
        return text;
    }

    private static String siret(String siren, String nic) throws Refused {
        if (!nic.matches("[0-9]{5}")) {
            throw new Refused("scdl.nic", nic);
        }
        String siret = siren + nic;
        int sum = 0;
        for (int i = 0; i < siret.length(); i++) {
            int digit = (siret.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        if (sum % 10 != 0) {
            throw new Refused("scdl.siret", siret);
        }
        return siret;
    }

    /** The first two levels, which is what the schema takes. */
    private static String subject(Extract extract) throws Refused {
        Matcher code = SUBJECT.matcher(extract.subjectCode());
        if (!code.matches() || !SUBJECTS.containsKey(code.group(1))) {
            throw new Refused("scdl.subject", extract.number(), extract.subjectCode());
        }
        return code.group(1);
    }

    /** Both or none. */
    private static List<String> budget(ScdlRow row) throws Refused {
        String year = row.budgetYear() == null ? "" : row.budgetYear();
        String budget = row.budget() == null ? "" : safe(row.budget());
        if (year.isEmpty() && budget.isEmpty()) {
            return List.of("", "");
        }
        Matcher years = YEARS.matcher(year);
        if (!years.matches()
                || (years.group(2) != null && Integer.parseInt(years.group(2)) <= Integer.parseInt(years.group(1)))) {
            throw new Refused("scdl.budget", row.extract().number(), year);
        }
        return List.of(year, required(row.extract().number(), "BUDGET_NOM", budget));
    }

    private static List<String> prefecture(ScdlRow row) throws Refused {
        @Nullable Receipt receipt = row.receipt();
        @Nullable LocalDate day = receipt == null ? null : receipt.receivedOn();
        if (day != null && day.isBefore(row.extract().session())) {
            throw new Refused(
                    "scdl.early", row.extract().number(), day, row.extract().session());
        }
        return List.of(row.prefecture() == null ? "" : safe(row.prefecture()), Objects.toString(day, ""));
    }

    private static List<String> votes(Extract extract) throws Refused {
        @Nullable Vote vote = extract.vote();
        // An election has candidates and no "against"; the standard has no place for it, nor for blank votes.
        if (vote == null
                || vote.inFavour() == null
                || (vote.against() == null && !vote.unanimous())
                || count(vote.blanks()) + count(vote.nulls()) > 0) {
            return List.of(NO_VOTE, NO_VOTE, NO_VOTE, NO_VOTE, NO_VOTE);
        }
        int real = vote.inFavour() + count(vote.against()) + count(vote.abstentions());
        if (real > extract.inOffice()) {
            throw new Refused("scdl.votes", extract.number(), real, extract.inOffice());
        }
        return List.of(
                Integer.toString(extract.inOffice()),
                Integer.toString(real),
                Integer.toString(vote.inFavour()),
                Integer.toString(count(vote.against())),
                Integer.toString(count(vote.abstentions())));
    }

    private static int count(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private static String url(ScdlRow row) throws Refused {
        String url = row.url() == null ? "" : row.url();
        try {
            String scheme = url.isEmpty() ? "https" : new URI(url).getScheme();
            if (!"https".equals(scheme) && !"http".equals(scheme)) {
                throw new Refused("scdl.url", row.extract().number(), url);
            }
        } catch (URISyntaxException e) {
            throw new Refused("scdl.url", row.extract().number(), url);
        }
        return url;
    }

    /** One line, and no formula (CSV injection). */
    private static String safe(String text) {
        String line = Printable.of(text);
        return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
