package fr.beffroi.acts.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Prints a paper as an OpenDocument text (ISO/IEC 26300): headings, lists and tables are such, under the styles of {@code
 * odt-styles.xml}. Written as XML rather than with odfdom, which would bring an RDF store and another XML parser for the
 * whole program; LibreOffice reads the result back in the tests. The number of an article is text, not numbering: an article
 * is cited by it, so it may not move by itself.
 */
public final class PaperOdt {
    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final Map<String, String> NAMESPACES = Map.of(
            "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
            "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
            "table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
            "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
            "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
            "meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
            "dc", "http://purl.org/dc/elements/1.1/");
    private static final Map<String, String> MANIFEST =
            Map.of("manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    private static final String VERSION = "1.3";

    private final XmlFile xml;
    private int tables;

    private PaperOdt(XmlFile xml) {
        this.xml = xml;
    }

    public static byte[] of(Paper paper) {
        ByteArrayOutputStream odt = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(odt, StandardCharsets.UTF_8)) {
            type(zip);
            part(zip, "content.xml", content(paper));
            try (InputStream styles = PaperOdt.class.getResourceAsStream("odt-styles.xml")) {
                part(zip, "styles.xml", Objects.requireNonNull(styles).readAllBytes());
            }
            part(zip, "meta.xml", meta(paper));
            part(zip, "META-INF/manifest.xml", manifest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return odt.toByteArray();
    }

    private static byte[] content(Paper paper) {
        return XmlFile.of(StandardCharsets.UTF_8, NAMESPACES, "office:document-content", xml -> {
            xml.attribute("office:version", VERSION);
            xml.element(
                    "office:automatic-styles",
                    () -> xml.element("style:style", () -> {
                        xml.attribute("style:name", "Cell");
                        xml.attribute("style:family", "table-cell");
                        xml.element("style:table-cell-properties", () -> {
                            xml.attribute("fo:border", "0.5pt solid #555555");
                            xml.attribute("fo:padding", "0.1cm");
                        });
                    }));
            xml.element(
                    "office:body",
                    () -> xml.element("office:text", () -> {
                        PaperOdt print = new PaperOdt(xml);
                        paper.blocks().forEach(print::print);
                    }));
        });
    }

    private void print(Paper.Block block) {
        switch (block) {
            case Paper.Head head -> paragraph("Act_20_Head", head.text());
            case Paper.Title title -> heading(1, title.text());
            case Paper.Heading heading -> heading(heading.level(), heading.text());
            case Paper.Paragraph paragraph -> paragraph(paragraph);
            case Paper.Items items ->
                xml.element("text:list", () -> {
                    xml.attribute("text:style-name", items.numbered() ? "Numbering_20_123" : "List_20_1");
                    items.items().forEach(item -> xml.element("text:list-item", () -> paragraph("Standard", item)));
                });
            case Paper.Table table -> table(table);
            case Paper.NewPage page -> paragraph("Act_20_Page", page.head());
            case Paper.Signed signed -> {
                paragraph("Act_20_Quality", signed.quality());
                paragraph("Standard", signed.name());
            }
        }
    }

    private void heading(int level, String text) {
        xml.element("text:h", () -> {
            xml.attribute("text:style-name", "Heading_20_" + level);
            xml.attribute("text:outline-level", Integer.toString(level));
            xml.text(text);
        });
    }

    private void paragraph(String style, String text) {
        xml.element("text:p", () -> {
            xml.attribute("text:style-name", style);
            xml.text(text);
        });
    }

    private void paragraph(Paper.Paragraph paragraph) {
        xml.element("text:p", () -> {
            xml.attribute("text:style-name", "Standard");
            if (!paragraph.lead().isEmpty()) {
                strong(paragraph.lead());
                xml.text(" ");
            }
            xml.text(paragraph.text());
        });
    }

    private void strong(String text) {
        xml.element("text:span", () -> {
            xml.attribute("text:style-name", "Strong_20_Emphasis");
            xml.text(text);
        });
    }

    private void table(Paper.Table table) {
        if (!table.caption().isEmpty()) {
            paragraph("Caption", table.caption());
        }
        tables++;
        xml.element("table:table", () -> {
            xml.attribute("table:name", "T" + tables);
            xml.element(
                    "table:table-column",
                    () -> xml.attribute(
                            "table:number-columns-repeated",
                            Integer.toString(table.columns().size())));
            xml.element(
                    "table:table-header-rows",
                    () -> xml.element(
                            "table:table-row",
                            () -> table.columns()
                                    .forEach(column -> cell(() -> xml.element("text:p", () -> {
                                        xml.attribute("text:style-name", "Standard");
                                        strong(column);
                                    })))));
            table.rows()
                    .forEach(row -> xml.element(
                            "table:table-row", () -> row.forEach(text -> cell(() -> paragraph("Standard", text)))));
        });
    }

    private void cell(Runnable content) {
        xml.element("table:table-cell", () -> {
            xml.attribute("table:style-name", "Cell");
            xml.attribute("office:value-type", "string");
            content.run();
        });
    }

    private static byte[] meta(Paper paper) {
        return XmlFile.of(StandardCharsets.UTF_8, NAMESPACES, "office:document-meta", xml -> {
            xml.attribute("office:version", VERSION);
            xml.element("office:meta", () -> {
                xml.element("dc:title", () -> xml.text(paper.title()));
                xml.element("dc:description", () -> xml.text(paper.about()));
                xml.element("meta:initial-creator", () -> xml.text(paper.author()));
                xml.element("dc:creator", () -> xml.text(paper.author()));
                xml.element("dc:language", () -> xml.text(paper.language().equals("en") ? "en-GB" : "fr-FR"));
            });
        });
    }

    private static byte[] manifest() {
        return XmlFile.of(StandardCharsets.UTF_8, MANIFEST, "manifest:manifest", xml -> {
            xml.attribute("manifest:version", VERSION);
            entry(xml, "/", TYPE);
            entry(xml, "content.xml", "text/xml");
            entry(xml, "styles.xml", "text/xml");
            entry(xml, "meta.xml", "text/xml");
        });
    }

    private static void entry(XmlFile xml, String path, String type) {
        xml.element("manifest:file-entry", () -> {
            xml.attribute("manifest:full-path", path);
            xml.attribute("manifest:media-type", type);
        });
    }

    /** First and stored, so that the type stands at a fixed place of the file. */
    private static void type(ZipOutputStream zip) throws IOException {
        byte[] bytes = TYPE.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = entry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Of no moment: the same paper makes the same file. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }
}
