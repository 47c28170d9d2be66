package fr.beffroi.bench;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.export.ActesEnvelope;
import fr.beffroi.acts.export.ActesNaming;
import fr.beffroi.acts.export.ActesNature;
import fr.beffroi.acts.export.ActesSender;
import fr.beffroi.acts.export.ExtractDocx;
import fr.beffroi.acts.export.ExtractOdt;
import fr.beffroi.acts.export.ExtractPdf;
import fr.beffroi.acts.export.Refused;
import fr.beffroi.acts.export.ScdlFile;
import fr.beffroi.acts.export.ScdlRow;
import fr.beffroi.acts.reading.ActReader;
import fr.beffroi.acts.reading.text.UnreadableAct;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.acts.written.Issuer;
import fr.beffroi.acts.written.Signature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.xml.sax.SAXException;

/** Exports of invented acts: whether each format is valid and by whose word, how long it takes and how large it is. */
final class ExportsBench {
    private static final int ACTS = 36;
    private static final LocalDate SESSION = LocalDate.of(2026, 11, 4);
    private static final ActesSender SENDER = new ActesSender(
            "abc", 3, "31", List.of("actes@saint-exemple.fr"), LocalDate.of(2019, 8, 29), ActesNaming.USUAL);

    private ExportsBench() {}

    private interface Export<T> {
        T of(Extract extract) throws Exception;
    }

    private interface Validator<T> {
        boolean isValid(T made) throws Exception;
    }

    static Table table() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Table table = new Table(
                "Exports of " + ACTS + " invented délibérations, one thread",
                "format",
                "validator",
                "valid",
                "first, ms",
                "median, ms",
                "median size, kB");
        Schema schema = schema();
        byte[] act = ExtractPdf.of(extract(1), null);
        row(
                table,
                "PDF",
                "veraPDF: PDF/A-3a and PDF/UA-1",
                extract -> ExtractPdf.of(extract, null),
                file -> file,
                ExportsBench::isAccessible);
        row(
                table,
                "DOCX",
                "our reader: number, title, session, visas, vote",
                extract -> ExtractDocx.of(extract, null),
                file -> file,
                ExportsBench::isRead);
        row(
                table,
                "ODT",
                "our reader: number, title, session, visas, vote",
                extract -> ExtractOdt.of(extract, null),
                file -> file,
                ExportsBench::isRead);
        row(
                table,
                "ACTES archive around a PDF",
                schema == null ? "-" : "actesv1_1.xsd: both messages",
                extract -> envelope(extract, act),
                ActesEnvelope::archive,
                schema == null ? null : envelope -> isOfSchema(schema, envelope));
        row(
                table,
                "SCDL, header and one row",
                "-",
                extract -> ScdlFile.of(List.of(new ScdlRow(extract, null)), "00007"),
                file -> file,
                null);
        return table;
    }

    private static <T> void row(
            Table table,
            String format,
            String validator,
            Export<T> export,
            Function<T, byte[]> file,
            @Nullable Validator<T> check)
            throws IOException {
        double[] milliseconds = new double[ACTS];
        double[] kilobytes = new double[ACTS];
        int valid = 0;
        try {
            for (int i = 0; i < ACTS; i++) {
                Extract extract = extract(i);
                long start = System.nanoTime();
                T made = export.of(extract);
                byte[] bytes = file.apply(made);
                milliseconds[i] = (System.nanoTime() - start) / 1e6;
                kilobytes[i] = bytes.length / 1024.0;
                valid += check != null && check.isValid(made) ? 1 : 0;
            }
        } catch (Exception e) {
            throw new IOException(format, e);
        }
        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        Arrays.sort(kilobytes);
        table.row(
                format,
                validator,
                check == null ? "-" : valid + " of " + ACTS,
                first,
                milliseconds[ACTS / 2],
                kilobytes[ACTS / 2]);
    }

    private static boolean isAccessible(byte[] pdf) throws VeraPDFException {
        return isCompliant(pdf, PDFAFlavour.PDFA_3_A) && isCompliant(pdf, PDFAFlavour.PDFUA_1);
    }

    private static boolean isCompliant(byte[] pdf, PDFAFlavour flavour) throws VeraPDFException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).isCompliant();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isRead(byte[] file) throws UnreadableAct {
        Act act = new ActReader().read("extract", file);
        return act.number() != null
                && act.number().value().startsWith("2026-11-")
                && act.title() != null
                && act.title().value().startsWith("Subvention à l’association n")
                && SESSION.equals(act.session() == null ? null : act.session().value())
                && act.visas().size() == 2
                && act.vote() != null
                && Integer.valueOf(11).equals(act.vote().value().inFavour());
    }

    private static boolean isOfSchema(Schema schema, ActesEnvelope envelope) throws IOException {
        for (Map.Entry<String, byte[]> file : envelope.files().entrySet()) {
            if (file.getKey().endsWith(".xml")) {
                try {
                    schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file.getValue())));
                } catch (SAXException e) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable Schema schema() throws IOException {
        String shared = System.getenv("BEFFROI_SHARED");
        Path file = shared == null ? null : Path.of(shared, "data", "acts", "formats", "actesv1_1.xsd");
        if (file == null || !Files.exists(file)) {
            return null;
        }
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return factory.newSchema(file.toFile());
        } catch (SAXException e) {
            throw new IOException(file.toString(), e);
        }
    }

    private static ActesEnvelope envelope(Extract extract, byte[] pdf) throws Refused {
        return ActesEnvelope.of(extract, pdf, ActesNature.DELIBERATION, SENDER, SESSION.plusDays(1), 1);
    }

    /** Each a paragraph longer than the one before. */
    private static Extract extract(int place) {
        List<String> report = new ArrayList<>();
        for (int i = 0; i <= place; i++) {
            report.add("Le point " + (i + 1)
                    + " du rapport dit ce qui est demandé, ce que cela coûte et qui le paie. ".repeat(5));
        }
        List<String> present = IntStream.range(0, 12)
                .mapToObj(i -> "Mme Jeanne MARTIN" + (char) ('A' + i))
                .toList();
        return new Extract(
                new Issuer(Collectivity.Kind.COMMUNE, "Commune de Saint-Exemple", "213400018", "34", "Saint-Exemple"),
                ActKind.DELIBERATION,
                "2026-11-%03d".formatted(place),
                "Subvention à l’association n° " + place,
                SESSION,
                SESSION.minusDays(6),
                "salle du conseil de la mairie",
                present.getFirst(),
                present.getLast(),
                15,
                present,
                List.of(new Proxy("Mme Rose MOREAU", present.get(1))),
                List.of("M. Noël GIRAUD"),
                List.of(),
                report,
                List.of(
                        "le code général des collectivités territoriales, notamment son article L. 2121-29",
                        "la demande reçue le 1er septembre 2026"),
                List.of("l’intérêt communal du projet"),
                List.of("Une subvention de 1 500 € est attribuée.", "La dépense est inscrite au budget."),
                "Adopté par 11 voix pour, 1 voix contre et 1 abstention.",
                new Vote(true, false, false, false, 11, 1, 1, 0, 0, 0),
                "La présente délibération peut faire l’objet d’un recours devant le tribunal administratif.",
                List.of(new Signature("Le maire", "Jeanne MARTIN")),
                "7.5.1",
                List.of(),
                null,
                List.of());
    }
}
