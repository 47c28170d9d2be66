package fr.beffroi.acts.similar;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.invented.DevelopmentLayouts;
import fr.beffroi.acts.invented.Inventions;
import fr.beffroi.acts.invented.Rendering;
import fr.beffroi.acts.written.PartKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Invented tables and acts. The SIRET's key is right. */
final class Tables {
    static final String HEADER =
            "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,"
                    + "VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL";
    static final String SIRET = "21990001700019";

    private Tables() {}

    static String row(String id, String title) {
        return "Commune de Saint-Exemple," + SIRET + "," + id + ",2025-06-12,7.5,finances locales/subventions," + title
                + ",15,12,12,0,0,https://saint-exemple.example/actes/" + id + ".pdf";
    }

    static byte[] table(String... rows) {
        return (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] actFile() throws IOException {
        try {
            return Rendering.PDF.file(DevelopmentLayouts.VILLAGE.sheet(Inventions.of(7, ActKind.DELIBERATION, false)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** @param parts "v le code" is a visa, "c" a recital, "p" a provision */
    static PublishedAct act(
            String number,
            String title,
            Collectivity.@Nullable Kind kind,
            @Nullable Integer population,
            String... parts) {
        List<Paragraph> paragraphs = Arrays.stream(parts)
                .map(part -> new Paragraph(kind(part), part.substring(2)))
                .toList();
        return new PublishedAct(
                "Commune de Saint-Exemple",
                "219900017",
                kind,
                population,
                number,
                LocalDate.of(2025, 6, 12),
                "7.5",
                title,
                null,
                paragraphs);
    }

    private static PartKind kind(String part) {
        return switch (part.charAt(0)) {
            case 'v' -> PartKind.VISA;
            case 'c' -> PartKind.RECITAL;
            default -> PartKind.PROVISION;
        };
    }
}
