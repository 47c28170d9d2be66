package fr.beffroi.server.sharing;

import fr.beffroi.oversight.journal.CanonicalJson;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a package says of itself, written in one way only (RFC 8785), so that its signature holds for every byte.
 *
 * @param use as it stands where it comes from
 * @param origin name of the collectivité
 * @param licence name of a licence
 * @param lessons what was learnt, in plain words; may be empty
 * @param figures that were public already, oldest first
 */
record Manifest(
        Settings use,
        String origin,
        LocalDate madeOn,
        String licence,
        String lessons,
        List<Figure> figures,
        List<Part> files) {
    static final String FORMAT = "beffroi-essaimage/1";
    /** Longest texts of a use, in characters. */
    static final int LONGEST_SERVICE = 120;

    static final int LONGEST_PURPOSE = 2000;
    static final int LONGEST_BASIS = 1000;
    static final int LONGEST_RESPONSIBLE = 200;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Manifest {
        figures = List.copyOf(figures);
        files = List.copyOf(files);
    }

    /** @param rate of second readings, 0 to 1 */
    record Settings(
            String key,
            String service,
            String purpose,
            String legalBasis,
            String responsible,
            RiskClass risk,
            double rate) {
        static Settings of(Use use) {
            return new Settings(
                    use.key(),
                    use.service(),
                    use.purpose(),
                    use.legalBasis(),
                    use.responsible(),
                    use.risk(),
                    use.secondReadingRate());
        }

        /** As it would be proposed here. @param answering who answers for it here */
        Use proposed(String answering) {
            return new Use(
                    UUID.randomUUID(), key, service, purpose, legalBasis, answering, risk, UseState.PROPOSED, rate);
        }
    }

    /**
     * A measure that enough people stood behind to be public.
     *
     * @param overturned share of proposals that people did not accept as they stood, 0 to 1; null where unknown
     * @param precision 0 to 1; null where unknown
     */
    record Figure(
            LocalDate from,
            LocalDate until,
            int people,
            long decisions,
            @Nullable Double overturned,
            @Nullable Double precision) {}

    /** @param name in the package @param sha256 in hexadecimal */
    record Part(SharesOfUse.Kind kind, String name, int bytes, String sha256) {}

    byte[] bytes() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put(
                "use",
                Map.of(
                        "key", use.key(),
                        "service", use.service(),
                        "purpose", use.purpose(),
                        "legal_basis", use.legalBasis(),
                        "responsible", use.responsible(),
                        "risk", use.risk().name(),
                        "second_reading_rate", use.rate()));
        all.put("origin", origin);
        all.put("made_on", madeOn.toString());
        all.put("licence", licence);
        all.put("lessons", lessons);
        all.put("figures", figures.stream().map(Manifest::plain).toList());
        all.put(
                "files",
                files.stream()
                        .map(one -> Map.of(
                                "kind", one.kind().name(),
                                "name", one.name(),
                                "bytes", one.bytes(),
                                "sha256", one.sha256()))
                        .toList());
        return CanonicalJson.bytes(all);
    }

    private static Map<String, Object> plain(Figure one) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("from", one.from().toString());
        plain.put("until", one.until().toString());
        plain.put("people", one.people());
        plain.put("decisions", one.decisions());
        if (one.overturned() != null) {
            plain.put("overturned", one.overturned());
        }
        if (one.precision() != null) {
            plain.put("precision", one.precision());
        }
        return plain;
    }

    /** @throws PackageRefused unless it is whole, within its lengths and written in the one way */
    static Manifest read(byte[] bytes) {
        try {
            Manifest read = of(new Fields(STRICT.readTree(bytes)));
            if (!Arrays.equals(read.bytes(), bytes)) {
                throw new PackageRefused("sharing.refused.manifest");
            }
            return read;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new PackageRefused("sharing.refused.manifest");
        }
    }

    private static Manifest of(Fields all) {
        if (!all.text("format", 40).equals(FORMAT)) {
            throw new PackageRefused("sharing.refused.format");
        }
        Fields use = all.under("use");
        Settings settings = new Settings(
                use.text("key", 63),
                use.text("service", LONGEST_SERVICE),
                use.text("purpose", LONGEST_PURPOSE),
                use.text("legal_basis", LONGEST_BASIS),
                use.text("responsible", LONGEST_RESPONSIBLE),
                RiskClass.valueOf(use.text("risk", 20)),
                use.number("second_reading_rate"));
        // The law of uses itself says whether it is one.
        settings.proposed(settings.responsible());
        List<Figure> figures = new ArrayList<>();
        for (Fields one : all.each("figures", 200)) {
            figures.add(new Figure(
                    LocalDate.parse(one.text("from", 10)),
                    LocalDate.parse(one.text("until", 10)),
                    one.integer("people"),
                    one.integer("decisions"),
                    one.share("overturned"),
                    one.share("precision")));
        }
        List<Part> files = new ArrayList<>();
        for (Fields one : all.each("files", PackageFile.MOST_FILES)) {
            files.add(new Part(
                    SharesOfUse.Kind.valueOf(one.text("kind", 20)),
                    one.text("name", 100),
                    one.integer("bytes"),
                    one.text("sha256", 64)));
        }
        String lessons = all.textOrEmpty("lessons", 10_000);
        return new Manifest(
                settings,
                all.text("origin", 200),
                LocalDate.parse(all.text("made_on", 10)),
                all.text("licence", 100),
                lessons,
                figures,
                files);
    }
}
