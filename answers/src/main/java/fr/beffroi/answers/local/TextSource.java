package fr.beffroi.answers.local;

import java.util.List;
import java.util.regex.Pattern;

/** Plain text: paragraphs lie between blank lines; a short line alone, underlined or in capitals, is a heading. */
final class TextSource {
    private static final int HEADING_CHARS = 80;
    private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•–·]|\\d{1,2}[.)])\\s+(?=\\S)");
    private static final Pattern UNDERLINE = Pattern.compile("^\\s*(?:={3,}|-{3,}|~{3,}|_{3,})\\s*$");

    private TextSource() {}

    static void read(String text, Outline outline) throws LocalProblem {
        for (String block : BLANK.split(text)) {
            List<String> lines = block.lines().filter(l -> !l.isBlank()).toList();
            block(lines, outline);
        }
    }

    private static void block(List<String> lines, Outline outline) throws LocalProblem {
        var paragraph = new StringBuilder();
        boolean inItem = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean underlined =
                    i + 1 < lines.size() && UNDERLINE.matcher(lines.get(i + 1)).matches();
            if (underlined || isHeading(line, lines.size() == 1)) {
                flush(paragraph, inItem, outline);
                inItem = false;
                outline.heading(underlined && lines.get(i + 1).contains("=") ? 1 : 2, line);
                i += underlined ? 1 : 0;
            } else if (UNDERLINE.matcher(line).matches()) {
                flush(paragraph, inItem, outline);
                inItem = false;
            } else if (BULLET.matcher(line).find()) {
                flush(paragraph, inItem, outline);
                inItem = true;
                paragraph.append(BULLET.matcher(line).replaceFirst(""));
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        flush(paragraph, inItem, outline);
    }

    private static void flush(StringBuilder text, boolean item, Outline outline) throws LocalProblem {
        if (item) {
            outline.item(text.toString());
        } else {
            outline.paragraph(text.toString());
        }
        text.setLength(0);
    }

    private static boolean isHeading(String line, boolean alone) {
        String bare = line.strip();
        boolean ends = bare.isEmpty() || ".;,:!?".indexOf(bare.charAt(bare.length() - 1)) >= 0;
        if (ends || bare.length() > HEADING_CHARS || BULLET.matcher(line).find() || !bare.matches(".*\\p{L}{2}.*")) {
            return false;
        }
        boolean capitals = bare.equals(bare.toUpperCase(java.util.Locale.FRENCH));
        return capitals || (alone && !bare.matches(".*\\d.*"));
    }
}
