package fr.beffroi.answers.local;

import fr.beffroi.documents.PdfDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** PDF with text. Its scripts, attachments, links and forms are not looked at; what repeats on each page is dropped. */
final class PdfSource {
    private static final double HEADING_RATIO = 1.15;
    private static final int HEADING_CHARS = 120;
    private static final double PARAGRAPH_GAP = 1.6;
    private static final int FEW_LETTERS = 20;
    private static final Pattern BULLET = Pattern.compile("^\\s*[-•–▪◦‣*\\uf0b7\\uf0a7]\\s*(?=\\p{L}|\\d)");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page\\s*)?[-–]?\\s*\\d{1,4}\\s*(?:(?:/|sur)\\s*\\d{1,4})?\\s*[-–]?");
    private static final Pattern KEPT_HYPHEN =
            Pattern.compile("(?i)(?:vous|ce|ci|là|être|même|mêmes|dessus|dessous|il|elle|on|ils|elles|je|nous)\\b.*");

    private final Outline outline;
    private final double bodySize;
    private final List<Double> sizes;
    private final StringBuilder paragraph = new StringBuilder();
    private boolean item;

    private PdfSource(Outline outline, double bodySize, List<Double> sizes) {
        this.outline = outline;
        this.bodySize = bodySize;
        this.sizes = sizes;
    }

    static void read(byte[] bytes, LocalLimits limits, Outline outline) throws LocalProblem, IOException {
        try (PDDocument document = PdfDocument.open(bytes, limits.opening())) {
            String title = document.getDocumentInformation().getTitle();
            compose(PdfLines.of(document), document.getNumberOfPages(), outline);
            if (title != null && title.contains(" ") && !title.startsWith("Microsoft Word")) {
                outline.title(title);
            }
        }
    }

    private static void compose(List<PdfLines.Line> all, int pages, Outline outline) throws LocalProblem {
        long letters = all.stream()
                .mapToLong(l -> l.text().chars().filter(Character::isLetter).count())
                .sum();
        if (letters < FEW_LETTERS) {
            throw LocalProblem.of("local.scanned");
        }
        for (int page = 1; page <= pages; page++) {
            int number = page;
            if (all.stream().noneMatch(l -> l.page() == number)) {
                outline.remark("local.remark.page", String.valueOf(page));
            }
        }
        List<PdfLines.Line> lines = withoutRepeated(all, pages);
        double body = bodySize(lines);
        List<Double> sizes = lines.stream()
                .map(l -> l.size())
                .filter(s -> s >= body * HEADING_RATIO)
                .distinct()
                .sorted((a, b) -> Double.compare(b, a))
                .toList();
        new PdfSource(outline, body, sizes).lines(lines);
    }

    private void lines(List<PdfLines.Line> lines) throws LocalProblem {
        PdfLines.@Nullable Line above = null;
        for (PdfLines.Line line : lines) {
            int level = headingLevel(line);
            if (level > 0) {
                flush();
                String text = line.text();
                if (above != null && continues(above, line) && headingLevel(above) == level) {
                    text = above.text() + " " + text;
                }
                outline.heading(level, text);
                above = new PdfLines.Line(text, line.size(), line.bold(), line.y(), line.page(), line.width());
                continue;
            }
            boolean bullet = BULLET.matcher(line.text()).find();
            if (bullet || (above != null && !continues(above, line))) {
                flush();
            }
            if (bullet) {
                item = true;
            }
            append(BULLET.matcher(line.text()).replaceFirst(""));
            above = line;
        }
        flush();
    }

    private void append(String text) {
        int last = paragraph.length() - 1;
        boolean hyphen = last > 0
                && paragraph.charAt(last) == '-'
                && Character.isLetter(paragraph.charAt(last - 1))
                && !text.isEmpty()
                && Character.isLowerCase(text.charAt(0));
        if (hyphen) {
            if (!KEPT_HYPHEN.matcher(text).matches()) {
                paragraph.setLength(last);
            }
        } else if (!paragraph.isEmpty()) {
            paragraph.append(' ');
        }
        paragraph.append(text);
    }

    private void flush() throws LocalProblem {
        if (item) {
            outline.item(paragraph.toString());
        } else {
            outline.paragraph(paragraph.toString());
        }
        paragraph.setLength(0);
        item = false;
    }

    /** A paragraph goes on over the page when its sentence does. */
    private static boolean continues(PdfLines.Line above, PdfLines.Line line) {
        boolean ended = above.text().matches(".*[.!?:;»]\\s*");
        if (above.page() != line.page() || line.y() < above.y()) {
            return !ended
                    && !line.text().isEmpty()
                    && Character.isLowerCase(line.text().charAt(0));
        }
        return line.y() - above.y() <= PARAGRAPH_GAP * Math.max(above.size(), line.size());
    }

    private int headingLevel(PdfLines.Line line) {
        String text = line.text().strip();
        if (text.length() > HEADING_CHARS
                || text.matches(".*[.;,]")
                || BULLET.matcher(text).find()) {
            return 0;
        }
        int bySize = sizes.indexOf(line.size());
        if (bySize >= 0) {
            return Math.min(bySize + 1, 6);
        }
        return line.bold() && line.size() >= bodySize && !text.endsWith(":") ? Math.min(sizes.size() + 1, 6) : 0;
    }

    private static double bodySize(List<PdfLines.Line> lines) {
        Map<Double, Integer> characters = new HashMap<>();
        lines.forEach(l -> characters.merge(l.size(), l.text().length(), Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10.0);
    }

    /** Drops page numbers, and running heads and feet: lines that stand, figures apart, on more than half the pages. */
    private static List<PdfLines.Line> withoutRepeated(List<PdfLines.Line> lines, int pages) {
        Map<String, java.util.Set<Integer>> seen = new HashMap<>();
        lines.forEach(l -> seen.computeIfAbsent(figureless(l), k -> new java.util.HashSet<>())
                .add(l.page()));
        var kept = new ArrayList<PdfLines.Line>();
        for (PdfLines.Line line : lines) {
            boolean repeated = pages >= 3
                    && seen.getOrDefault(figureless(line), java.util.Set.of()).size() * 2 > pages;
            if (!repeated && !PAGE_NUMBER.matcher(line.text().strip()).matches()) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static String figureless(PdfLines.Line line) {
        return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.y() / 5);
    }
}
