package fr.beffroi.answers.local;

import fr.beffroi.answers.local.LocalDocument.Format;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a document's format from what it holds; its name only settles doubts between kinds of text. */
final class Sniffer {
    private static final int HEAD = 1024;
    private static final Pattern HTML = Pattern.compile(
            "(?is)\\A\\s*(?:<\\?xml[^>]{0,200}\\?>\\s*)?(?:<!--.{0,1000}?-->\\s*){0,3}<(?:!doctype\\s+html|html|head|body)\\b.*");
    private static final Pattern HTML_TAG =
            Pattern.compile("(?i)</?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|br|span|a|strong|section)\\b[^>]{0,300}>");
    private static final Pattern MARKDOWN = Pattern.compile("(?m)^#{1,6} \\S|^\\[[^\\]]{1,80}\\]: |\\]\\(https?:");
    private static final Map<String, Format> EXTENSIONS = Map.ofEntries(
            Map.entry("pdf", Format.PDF),
            Map.entry("docx", Format.DOCX),
            Map.entry("odt", Format.ODT),
            Map.entry("html", Format.HTML),
            Map.entry("htm", Format.HTML),
            Map.entry("xhtml", Format.HTML),
            Map.entry("md", Format.MARKDOWN),
            Map.entry("markdown", Format.MARKDOWN),
            Map.entry("csv", Format.CSV),
            Map.entry("tsv", Format.CSV),
            Map.entry("txt", Format.TEXT));

    private Sniffer() {}

    static Format textFormat(String name, String text) throws LocalProblem {
        @Nullable Format named = named(name);
        String head = text.substring(0, Math.min(8 * HEAD, text.length()));
        if (HTML.matcher(head).matches()) {
            return Format.HTML;
        }
        if (head.stripLeading().startsWith("<?xml")) {
            throw LocalProblem.of("local.xml");
        }
        if (HTML_TAG.matcher(head).results().limit(4).count() >= (named == Format.HTML ? 1 : 4)
                && named != Format.MARKDOWN) {
            return Format.HTML;
        }
        if (named == Format.CSV || (named != Format.MARKDOWN && CsvSource.looksLikeOne(head))) {
            return Format.CSV;
        }
        return named == Format.MARKDOWN || MARKDOWN.matcher(head).find() ? Format.MARKDOWN : Format.TEXT;
    }

    static void compareWithName(String name, Format format, Outline outline) {
        @Nullable Format named = named(name);
        if (named != null && named != format && (named != Format.TEXT || format != Format.MARKDOWN)) {
            outline.remark("local.remark.format", format.name());
        }
    }

    private static @Nullable Format named(String name) {
        return EXTENSIONS.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
