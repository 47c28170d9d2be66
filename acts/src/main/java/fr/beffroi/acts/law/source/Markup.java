package fr.beffroi.acts.law.source;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the HTML in which law is published to plain text: a line for each paragraph, a bar between cells. */
final class Markup {
    private static final Set<String> LINES = Set.of(
            "p",
            "br",
            "div",
            "li",
            "tr",
            "table",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "dd",
            "dt",
            "center");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]{0,20})(?:\\s[^<>]*)?/?>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-z]{2,6});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private Markup() {}

    static String text(String html) {
        StringBuilder text = new StringBuilder(html.length());
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            text.append(html, from, tag.start());
            if (tag.group(2) != null) {
                text.append(separator(tag.group(2), !tag.group(1).isEmpty()));
            }
            from = tag.end();
        }
        text.append(html, from, html.length());
        return tidy(entities(text.toString()));
    }

    /** What an element's start or end puts between words. */
    static String separator(String element, boolean end) {
        String name = element.toLowerCase(java.util.Locale.ROOT);
        return LINES.contains(name) ? "\n" : CELLS.contains(name) && end ? " | " : "";
    }

    /** One space between words, one line between paragraphs. */
    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        for (String line : text.split("\\R")) {
            String bare = line.replaceAll("[\\s\\u00A0]+", " ").strip();
            bare = bare.endsWith(" |") ? bare.substring(0, bare.length() - 2).strip() : bare;
            if (!bare.isEmpty()) {
                tidy.append(tidy.isEmpty() ? "" : "\n").append(bare);
            }
        }
        return tidy.toString();
    }

    private static String entities(String text) {
        return ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(entity(found.group(1), found.group())));
    }

    private static String entity(String name, String written) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, written);
        }
        int code =
                name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : written;
    }
}
