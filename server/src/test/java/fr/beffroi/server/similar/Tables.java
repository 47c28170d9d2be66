package fr.beffroi.server.similar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Invented SCDL tables and act files. The key of the SIRET is right. */
final class Tables {
    static final String HEADER =
            "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,VOTE_POUR,DELIB_URL";
    static final String SIRET = "21990001700019";

    private Tables() {}

    static String row(String id, String title) {
        return "Commune de Val-Exemple," + SIRET + "," + id + ",2025-06-12,7.5,subventions," + title
                + ",12,https://val-exemple.example/actes/" + id + ".docx";
    }

    static byte[] table(String... rows) {
        return table(StandardCharsets.UTF_8, rows);
    }

    static byte[] table(Charset charset, String... rows) {
        return (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(charset);
    }

    /** One act with all its text: a visa, two recitals, two articles. */
    static byte[] judo() {
        return zip(
                Map.of(
                        "deliberations.csv",
                        table(row("D-1", "Subvention de fonctionnement au judo club")),
                        "actes/D-1.docx",
                        docx(
                                "COMMUNE DE VAL-EXEMPLE",
                                "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL",
                                "Séance du 12 juin 2025",
                                "Objet : Subvention de fonctionnement au judo club",
                                "Vu le code général des collectivités territoriales, notamment son article L. 2541-12 ;",
                                "Considérant que le club accueille quatre-vingts licenciés de Val-Exemple ;",
                                "Considérant que son activité présente un intérêt public local ;",
                                "Après en avoir délibéré, le conseil municipal décide :",
                                "Article 1er : Une subvention de 1 800 € est attribuée à l’association Judo Club de Val-Exemple, "
                                        + "présidée par M. Paul Durand, avant le 30 septembre 2025.",
                                "Article 2 : Le président de la communauté de communes reçoit copie de la présente délibération.")));
    }

    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The least that is a Word file. */
    static byte[] docx(String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String text : paragraphs) {
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">").append(text).append("</w:t></w:r></w:p>");
        }
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "[Content_Types].xml",
                utf8(head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".wordprocessingml.document.main+xml\"/></Types>"));
        files.put(
                "_rels/.rels",
                utf8(head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        files.put(
                "word/document.xml",
                utf8(head
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body + "</w:body></w:document>"));
        return zip(files);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
