package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.ArticleNumber;
import fr.beffroi.acts.law.Code;
import fr.beffroi.acts.law.Codes;
import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.LoadedSource;
import fr.beffroi.acts.law.LoadedText;
import fr.beffroi.acts.law.Source;
import fr.beffroi.acts.law.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a code written in Markdown: a header between lines {@code ---} that gives {@code title}, {@code identifier} and
 * {@code last_updated}, then headings {@code Article L1} each followed by its wording. It has no dates of force. A file
 * without header whose first title says "outdated" is taken for what it says it is.
 */
final class MarkdownCode {
    static final int MOST_MEBIBYTES = 64;
    private static final int MOST_NAMED = 12;
    private static final Pattern FIELD = Pattern.compile("^([a-z_]+)\\s*:\\s*\"?(.*?)\"?\\s*$");
    private static final Pattern ARTICLE = Pattern.compile("^#{1,6} +Article +(\\S.*?)\\s*$");
    private static final Pattern MANY_LINES = Pattern.compile("\n{3,}");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} .*");
    private static final Pattern OUTDATED = Pattern.compile("^# (.+?), .*?((?:19|20)\\d\\d).*\\bOUTDATED\\b.*$");

    private final String file;
    private final String[] lines;

    private MarkdownCode(String file, String[] lines) {
        this.file = file;
        this.lines = lines;
    }

    static LoadedSource read(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        if (Files.size(path) > (long) MOST_MEBIBYTES << 20) {
            throw new UnreadableLawException(file, "source.too_large", String.valueOf(MOST_MEBIBYTES));
        }
        return read(file, Files.readAllBytes(path));
    }

    static LoadedSource read(String file, byte[] bytes) throws IOException {
        String text = Utf8.decode(file, bytes);
        if (text.isBlank()) {
            throw new UnreadableLawException(file, "source.empty");
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return new MarkdownCode(file, lines.split("\n", -1)).read();
    }

    private LoadedSource read() throws UnreadableLawException {
        Matcher outdated = OUTDATED.matcher(lines[0]);
        if (outdated.matches()) {
            LocalDate end = LocalDate.of(Integer.parseInt(outdated.group(2)), 12, 31);
            Code code = Codes.findByTitle(outdated.group(1))
                    .orElseThrow(() -> new UnreadableLawException(file, "source.no_code"));
            return loaded(code, new Source(file, Source.Kind.OUTDATED, end), 1);
        }
        Map<String, String> header = new HashMap<>();
        int body = header(header);
        String id = required(header, "identifier");
        String title = required(header, "title");
        LocalDate updated = date(required(header, "last_updated"));
        return loaded(Codes.of(id, title), new Source(file, Source.Kind.MARKDOWN, updated), body);
    }

    private int header(Map<String, String> fields) throws UnreadableLawException {
        if (!lines[0].strip().equals("---")) {
            throw new UnreadableLawException(file, "source.no_header", "---");
        }
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].strip().equals("---")) {
                return i + 1;
            }
            Matcher field = FIELD.matcher(lines[i]);
            if (field.matches()) {
                fields.put(field.group(1), field.group(2));
            }
        }
        throw new UnreadableLawException(file, "source.no_header", "---");
    }

    private String required(Map<String, String> header, String field) throws UnreadableLawException {
        String value = header.getOrDefault(field, "");
        if (value.isBlank()) {
            throw new UnreadableLawException(file, "source.no_header", field);
        }
        return value;
    }

    private LocalDate date(String written) throws UnreadableLawException {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new UnreadableLawException(file, "source.bad_date", written, "last_updated");
        }
    }

    private LoadedSource loaded(Code code, Source source, int body) throws UnreadableLawException {
        Map<String, List<Version>> articles = articles(body);
        if (articles.isEmpty()) {
            throw new UnreadableLawException(file, "source.no_article");
        }
        boolean outdated = source.kind() == Source.Kind.OUTDATED;
        List<LawProblem> problems = new ArrayList<>();
        problems.add(LawProblem.notice(
                file,
                outdated ? "source.outdated" : "source.undated",
                source.madeOn().toString()));
        List<String> twice = articles.values().stream()
                .filter(versions -> versions.size() > 1)
                .map(versions -> versions.getFirst().number())
                .toList();
        if (!twice.isEmpty()) {
            problems.add(LawProblem.notice(file, "source.duplicates", String.valueOf(twice.size()), named(twice)));
        }
        List<Version> versions =
                articles.values().stream().flatMap(List::stream).toList();
        LoadedText text = new LoadedText(
                code,
                null,
                outdated ? LoadedText.Coverage.PART : LoadedText.Coverage.SNAPSHOT,
                null,
                articles.size(),
                () -> versions);
        return new LoadedSource(source, List.of(text), problems);
    }

    private static String named(List<String> numbers) {
        String first = String.join(", ", numbers.subList(0, Math.min(numbers.size(), MOST_NAMED)));
        return numbers.size() > MOST_NAMED ? first + "…" : first;
    }

    private Map<String, List<Version>> articles(int body) {
        Map<String, List<Version>> articles = new LinkedHashMap<>();
        String number = null;
        StringBuilder wording = new StringBuilder();
        for (int i = body; i < lines.length; i++) {
            // Nearly every line is wording: only those that may be a heading are worth a closer look.
            boolean heading =
                    lines[i].startsWith("#") && HEADING.matcher(lines[i]).matches();
            if (heading && number != null) {
                add(articles, number, wording);
                number = null;
            }
            Matcher article = heading ? ARTICLE.matcher(lines[i]) : null;
            if (article != null && article.matches()) {
                number = ArticleNumber.normalised(article.group(1));
                wording.setLength(0);
            } else if (!heading && number != null) {
                wording.append(lines[i].strip()).append('\n');
            }
        }
        if (number != null) {
            add(articles, number, wording);
        }
        return articles;
    }

    private static void add(Map<String, List<Version>> articles, String number, StringBuilder wording) {
        String text = MANY_LINES.matcher(wording).replaceAll("\n\n").strip();
        articles.computeIfAbsent(number, n -> new ArrayList<>()).add(Version.undated(number, text));
    }
}
