package fr.beffroi.acts.law.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Archives in the published form of LEGI, of texts that we made up. */
final class LegiFixture {
    static final String CGCT = "LEGITEXT000006070633";
    static final String URBANISME = "LEGITEXT000006074075";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> deleted = new ArrayList<>();

    /** One version of one article of a code. */
    LegiFixture article(
            String code,
            int id,
            String number,
            String etat,
            String from,
            String until,
            String wording,
            String... links) {
        String name = id("LEGIARTI", id);
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ARTICLE><META><META_COMMUN><ID>" + name
                + "</ID><ANCIEN_ID/><ORIGINE>LEGI</ORIGINE><URL>article/" + name
                + ".xml</URL><NATURE>Article</NATURE></META_COMMUN><META_SPEC><META_ARTICLE><NUM>" + number
                + "</NUM><ETAT>" + etat + "</ETAT><DATE_DEBUT>" + from + "</DATE_DEBUT><DATE_FIN>" + until
                + "</DATE_FIN><TYPE>AUTONOME</TYPE></META_ARTICLE></META_SPEC></META><CONTEXTE><TEXTE cid=\"" + code
                + "\" nature=\"CODE\" num=\"\" date_signature=\"2999-01-01\"><TITRE_TXT c_titre_court=\"Code\" debut=\"1996-02-24\" fin=\"2999-01-01\">Code de notre invention</TITRE_TXT>"
                + "<TM><TITRE_TM id=\"LEGISCTA000006000001\">Partie législative</TITRE_TM></TM></TEXTE></CONTEXTE><VERSIONS><VERSION etat=\""
                + etat + "\"><LIEN_ART debut=\"" + from + "\" etat=\"" + etat + "\" fin=\"" + until + "\" id=\"" + name
                + "\" num=\""
                + number + "\"/></VERSION></VERSIONS><NOTA><CONTENU>Une note.</CONTENU></NOTA><BLOC_TEXTUEL><CONTENU>"
                + wording
                + "</CONTENU></BLOC_TEXTUEL><LIENS>" + String.join("", links) + "</LIENS></ARTICLE>";
        return file(folder(code) + "/article/LEGI/ARTI/" + split(name) + "/" + name + ".xml", xml);
    }

    static String link(String type, String side, String code, String number) {
        return "<LIEN cidtexte=\"" + code
                + "\" datesignatexte=\"2999-01-01\" id=\"LEGIARTI000000000009\" naturetexte=\"CODE\" nortexte=\"\" num=\""
                + number + "\" numtexte=\"\" sens=\"" + side + "\" typelien=\"" + type + "\">Code - art. " + number
                + "</LIEN>";
    }

    LegiFixture code(String code, String title) {
        return file(
                folder(code) + "/texte/version/" + code + ".xml",
                version(code, code, "CODE", "", "2999-01-01", title, "VIGUEUR", "1996-02-24", "2999-01-01"));
    }

    /** A law or decree, and one version of it. */
    LegiFixture text(
            int cid,
            int id,
            String nature,
            String number,
            String signed,
            String title,
            String etat,
            String from,
            String until) {
        String text = id("JORFTEXT", cid);
        String name = id("LEGITEXT", id);
        return file(
                folder(text) + "/texte/version/" + name + ".xml",
                version(name, text, nature, number, signed, title, etat, from, until));
    }

    LegiFixture articleOfText(
            int cid, int id, String nature, String number, String etat, String from, String until, String wording) {
        String text = id("JORFTEXT", cid);
        article(text, id, number, etat, from, until, wording);
        String path =
                folder(text) + "/article/LEGI/ARTI/" + split(id("LEGIARTI", id)) + "/" + id("LEGIARTI", id) + ".xml";
        String xml = new String(java.util.Objects.requireNonNull(files.get(path)), StandardCharsets.UTF_8)
                .replace("nature=\"CODE\"", "nature=\"" + nature + "\"");
        return file(path, xml);
    }

    private static String version(
            String id,
            String cid,
            String nature,
            String number,
            String signed,
            String title,
            String etat,
            String from,
            String until) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEXTE_VERSION><META><META_COMMUN><ID>" + id
                + "</ID><NATURE>" + nature
                + "</NATURE></META_COMMUN><META_SPEC><META_TEXTE_CHRONICLE><CID>" + cid + "</CID><NUM>" + number
                + "</NUM><NOR/><DATE_PUBLI>" + signed + "</DATE_PUBLI><DATE_TEXTE>" + signed
                + "</DATE_TEXTE></META_TEXTE_CHRONICLE><META_TEXTE_VERSION><TITRE>" + title + "</TITRE><TITREFULL>"
                + title
                + "</TITREFULL><ETAT>" + etat + "</ETAT><DATE_DEBUT>" + from + "</DATE_DEBUT><DATE_FIN>" + until
                + "</DATE_FIN></META_TEXTE_VERSION></META_SPEC></META><VISAS/></TEXTE_VERSION>";
    }

    LegiFixture file(String path, String xml) {
        return file(path, xml.getBytes(StandardCharsets.UTF_8));
    }

    LegiFixture file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    byte[] bytes(String code, int id) {
        String name = id("LEGIARTI", id);
        return java.util.Objects.requireNonNull(
                files.get(folder(code) + "/article/LEGI/ARTI/" + split(name) + "/" + name + ".xml"));
    }

    LegiFixture delete(String code, int id) {
        String name = id("LEGIARTI", id);
        deleted.add(folder(code) + "/article/LEGI/ARTI/" + split(name) + "/" + name);
        return this;
    }

    static String folder(String text) {
        String where = text.startsWith("LEGI") ? "code_en_vigueur/LEGI/TEXT/" : "TNC_en_vigueur/JORF/TEXT/";
        return "legi/global/code_et_TNC_en_vigueur/" + where + split(text) + "/" + text;
    }

    static String split(String id) {
        return id.substring(8, 18).replaceAll("(..)(?=.)", "$1/");
    }

    static String id(String prefix, int number) {
        return prefix + String.format("%012d", number);
    }

    Path full(Path folder) throws IOException {
        return tar(folder.resolve("Freemium_legi_global_20260105-140000.tar.gz"), "");
    }

    /** @param stamp "20260712-211500" */
    Path daily(Path folder, String stamp) throws IOException {
        return tar(folder.resolve("LEGI_" + stamp + ".tar.gz"), stamp + "/");
    }

    Path tar(Path file, String root) throws IOException {
        Files.createDirectories(file.getParent());
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> one : all().entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(root + one.getKey());
                entry.setSize(one.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(one.getValue());
                tar.closeArchiveEntry();
            }
        }
        return file;
    }

    Path zip(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : all().entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        if (!deleted.isEmpty()) {
            ByteArrayOutputStream list = new ByteArrayOutputStream();
            list.writeBytes(String.join("\n", deleted).getBytes(StandardCharsets.US_ASCII));
            all.put("liste_suppression_legi.dat", list.toByteArray());
        }
        return all;
    }
}
