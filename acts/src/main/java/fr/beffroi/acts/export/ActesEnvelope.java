package fr.beffroi.acts.export;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.written.Attachment;
import fr.beffroi.acts.written.Extract;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An act in the envelope of the contrôle de légalité (CGCT L2131-1, R2131-1): the message that describes it and the envelope
 * around it, both valid against {@code actesv1_1.xsd}, the act and its annexes, in one archive to hand to an operator. Nothing
 * is transmitted.
 */
public final class ActesEnvelope {
    static final int LONGEST_OBJECT = 500;

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern NUMBER = Pattern.compile("[a-zA-Z0-9_]{1,15}");
    private static final Pattern SUBJECT = Pattern.compile("[1-9][0-9]?(\\.[1-9][0-9]?){1,4}");
    /** Cahier des charges de la télétransmission, annexe 3 (2005): other documents bring back an anomaly. */
    private static final Set<String> FORMATS = Set.of("pdf", "jpg", "jpeg", "png");

    private final String identifier;
    private final String name;
    private final Map<String, byte[]> files;

    private ActesEnvelope(String identifier, String name, Map<String, byte[]> files) {
        this.identifier = identifier;
        this.name = name;
        this.files = files;
    }

    /**
     * @param pdf the act as it is signed and transmitted
     * @param sent day of the envelope
     * @param serial of the envelope among the sender's of that day, from 1
     * @throws Refused if the standard cannot hold the act as it is
     */
    public static ActesEnvelope of(
            Extract extract, byte[] pdf, ActesNature nature, ActesSender sender, LocalDate sent, int serial)
            throws Refused {
        check(extract, pdf, nature);
        String number = number(extract.number());
        String department = department(extract.issuer().department());
        Map<String, String> places = new HashMap<>(Map.of(
                "operator", sender.operator(),
                "department", department,
                "siren", extract.issuer().siren(),
                "date", COMPACT.format(extract.session()),
                "sent", COMPACT.format(sent),
                "number", number,
                "nature", nature.abbreviation(),
                "serial", Integer.toString(serial)));
        ActesNaming naming = sender.naming();
        List<String> documents = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        String envelope = ActesNaming.fill(naming.envelope(), places);
        String message = ActesNaming.fill(naming.message(), places);
        files.put(envelope, ActesXml.envelope(extract.issuer().siren(), department, sender, message));
        files.put(message, new byte[0]);
        documents.add(document(naming, places, 1, "pdf"));
        files.put(documents.getFirst(), pdf);
        for (Attachment annex : extract.attachments()) {
            String extension = MediaTypes.extension(annex.name());
            documents.add(document(naming, places, documents.size() + 1, extension.equals("jpeg") ? "jpg" : extension));
            files.put(documents.getLast(), annex.content());
        }
        if (files.size() != documents.size() + 2) {
            throw new Refused("actes.file.name", message, naming.message());
        }
        files.put(message, ActesXml.act(extract, number, nature, sender.classification(), documents));
        return new ActesEnvelope(
                String.join(
                        "-",
                        department,
                        extract.issuer().siren(),
                        COMPACT.format(extract.session()),
                        number,
                        nature.abbreviation()),
                ActesNaming.fill(naming.archive(), places),
                files);
    }

    /** By which the prefecture will know the act: department, SIREN, date, number, nature. */
    public String identifier() {
        return identifier;
    }

    /** Name of the archive. */
    public String name() {
        return name;
    }

    /** The files of the archive by name: envelope, message, act, annexes. */
    public Map<String, byte[]> files() {
        return new LinkedHashMap<>(files);
    }

    /** The archive, gzipped; the same act makes the same bytes. */
    public byte[] archive() {
        return TarGz.of(files);
    }

    private static void check(Extract extract, byte[] pdf, ActesNature nature) throws Refused {
        String number = extract.number();
        if (extract.kind() != ActKind.DELIBERATION && nature == ActesNature.DELIBERATION) {
            throw new Refused("actes.nature", number, nature.code());
        }
        String object = Printable.of(extract.title());
        int length = object.codePointCount(0, object.length());
        if (object.isEmpty()) {
            throw new Refused("actes.object.blank", number);
        }
        if (length > LONGEST_OBJECT) {
            throw new Refused("actes.object.long", number, length, LONGEST_OBJECT);
        }
        if (!SUBJECT.matcher(extract.subjectCode()).matches()) {
            throw new Refused("actes.subject", extract.subjectCode(), number);
        }
        if (!new String(pdf, 0, Math.min(5, pdf.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            throw new Refused("actes.document", number);
        }
        for (Attachment annex : extract.attachments()) {
            if (!FORMATS.contains(MediaTypes.extension(annex.name()))) {
                throw new Refused("actes.annex", annex.name());
            }
            if (annex.content().length == 0) {
                throw new Refused("actes.annex.empty", annex.name());
            }
        }
    }

    /** "2026-11-04" → "2026_11_04": identifiers take letters, digits and underscores. */
    static String number(String number) throws Refused {
        String plain = number.strip().replaceAll("[\\s./–-]+", "_");
        if (!NUMBER.matcher(plain).matches()) {
            throw new Refused("actes.number", number);
        }
        return plain;
    }

    /** "34" → "034", "2A" → "02A", "974" → "974". */
    static String department(String department) {
        return department.length() == 2 ? "0" + department : department;
    }

    private static String document(ActesNaming naming, Map<String, String> places, int rank, String extension)
            throws Refused {
        Map<String, String> own = new HashMap<>(places);
        own.put("rank", Integer.toString(rank));
        own.put("extension", extension);
        return ActesNaming.fill(naming.document(), own);
    }
}
