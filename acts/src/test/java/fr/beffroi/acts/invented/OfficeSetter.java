package fr.beffroi.acts.invented;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sets a sheet as Word and LibreOffice would: columns are a table of one row without rules. */
final class OfficeSetter {
    private OfficeSetter() {}

    static byte[] docx(Sheet sheet) throws IOException {
        String body = docxBlocks(sheet);
        return zip(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
                "word/document.xml",
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body
                        + "</w:body></w:document>");
    }

    static byte[] odt(Sheet sheet) throws IOException {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                        + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><office:body><office:text>"
                        + odtBlocks(sheet) + "</office:text></office:body></office:document-content>");
    }

    private static String docxBlocks(Sheet sheet) {
        var xml = new StringBuilder();
        for (Sheet.Block block : sheet.blocks()) {
            switch (block) {
                case Sheet.Text text -> xml.append(docxParagraph(text.text()));
                case Sheet.Gap gap -> xml.append("<w:p/>");
                case Sheet.Columns columns ->
                    xml.append("<w:tbl><w:tr><w:tc>")
                            .append(docxBlocks(columns.left()))
                            .append("</w:tc><w:tc>")
                            .append(docxBlocks(columns.right()))
                            .append("</w:tc></w:tr></w:tbl>");
                case Sheet.Table table -> {
                    xml.append("<w:tbl>");
                    for (List<String> row : table.rows()) {
                        xml.append("<w:tr>");
                        row.forEach(c ->
                                xml.append("<w:tc>").append(docxParagraph(c)).append("</w:tc>"));
                        xml.append("</w:tr>");
                    }
                    xml.append("</w:tbl>");
                }
                case Sheet.Stamp stamp -> stamp.lines().forEach(l -> xml.append(docxParagraph(l)));
            }
        }
        return xml.toString();
    }

    private static String docxParagraph(String text) {
        return "<w:p><w:r><w:t xml:space='preserve'>" + escaped(text) + "</w:t></w:r></w:p>";
    }

    private static String odtBlocks(Sheet sheet) {
        var xml = new StringBuilder();
        for (Sheet.Block block : sheet.blocks()) {
            switch (block) {
                case Sheet.Text text -> xml.append(odtParagraph(text.text()));
                case Sheet.Gap gap -> xml.append("<text:p/>");
                case Sheet.Columns columns ->
                    xml.append("<table:table><table:table-row><table:table-cell>")
                            .append(odtBlocks(columns.left()))
                            .append("</table:table-cell><table:table-cell>")
                            .append(odtBlocks(columns.right()))
                            .append("</table:table-cell></table:table-row></table:table>");
                case Sheet.Table table -> {
                    xml.append("<table:table>");
                    for (List<String> row : table.rows()) {
                        xml.append("<table:table-row>");
                        row.forEach(c -> xml.append("<table:table-cell>")
                                .append(odtParagraph(c))
                                .append("</table:table-cell>"));
                        xml.append("</table:table-row>");
                    }
                    xml.append("</table:table>");
                }
                case Sheet.Stamp stamp -> stamp.lines().forEach(l -> xml.append(odtParagraph(l)));
            }
        }
        return xml.toString();
    }

    private static String odtParagraph(String text) {
        return "<text:p>" + escaped(text) + "</text:p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
