package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.ArticleNumber;
import fr.beffroi.acts.law.Code;
import fr.beffroi.acts.law.Codes;
import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.LoadedSource;
import fr.beffroi.acts.law.LoadedText;
import fr.beffroi.acts.law.Source;
import fr.beffroi.acts.law.Version;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one code of {@code @socialgouv/legi-data}: a tree of sections and articles, article by article, so that a file of
 * 60 MB needs little memory. It holds today's wordings, with the dates of the versions before them.
 */
final class LegiDataCode {
    private static final int MOST_DEPTH = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String file;
    private final List<Version> versions = new ArrayList<>();
    private final Set<String> numbers = new LinkedHashSet<>();
    private final List<LawProblem> problems = new ArrayList<>();
    private @Nullable JsonNode head;

    private LegiDataCode(String file) {
        this.file = file;
    }

    static LoadedSource read(String file, InputStream in) throws UnreadableLawException {
        LegiDataCode reader = new LegiDataCode(file);
        try (JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableLawException(file, "json.not_legi_data", "{ }");
            }
            reader.node(json, 0);
            if (json.nextToken() != null) {
                throw reader.broken(json.currentLocation());
            }
        } catch (JacksonException e) {
            throw reader.broken(e.getLocation());
        }
        return reader.loaded();
    }

    private UnreadableLawException broken(@Nullable TokenStreamLocation at) {
        return new UnreadableLawException(
                file,
                "json.broken",
                at == null ? "?" : String.valueOf(at.getLineNr()),
                at == null ? "?" : String.valueOf(at.getColumnNr()));
    }

    private void node(JsonParser json, int depth) throws UnreadableLawException {
        if (depth > MOST_DEPTH) {
            throw new UnreadableLawException(file, "json.not_legi_data", "> " + MOST_DEPTH);
        }
        JsonNode data = null;
        String type = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = String.valueOf(json.currentName());
            JsonToken value = json.nextToken();
            if (field.equals("data") && value == JsonToken.START_OBJECT) {
                data = json.readValueAsTree();
                head = depth == 0 ? data : head;
            } else if (field.equals("type")) {
                type = String.valueOf(json.getValueAsString());
            } else if (field.equals("children") && value == JsonToken.START_ARRAY) {
                children(json, depth);
            } else {
                json.skipChildren();
            }
        }
        if (type.equals("article") && data != null) {
            article(data);
        }
    }

    private void children(JsonParser json, int depth) throws UnreadableLawException {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                node(json, depth + 1);
            } else {
                throw new UnreadableLawException(file, "json.not_legi_data", "children");
            }
        }
    }

    private void article(JsonNode data) {
        String number = data.path("num").asString("");
        if (number.isBlank()) {
            // Some annexes have none, and cannot be cited by it.
            return;
        }
        LocalDate from = EpochDay.of(data.path("dateDebut"));
        if (from == null) {
            problems.add(LawProblem.skipped(file, "json.article", number, "dateDebut"));
            return;
        }
        String name = ArticleNumber.normalised(number);
        String html = data.path("texteHtml").asString("");
        String wording = html.isEmpty() ? data.path("texte").asString("") : Markup.text(html);
        LegiDataVersions past = new LegiDataVersions(name, data.path("articleVersions"), from);
        versions.addAll(past.before());
        versions.add(new Version(
                name,
                from,
                EpochDay.lastDayBefore(data.path("dateFin")),
                LegiState.of(data.path("etat").asString("VIGUEUR")),
                List.of(),
                () -> wording));
        versions.addAll(past.after());
        numbers.add(name);
    }

    private LoadedSource loaded() throws UnreadableLawException {
        JsonNode code = head;
        if (code == null) {
            throw new UnreadableLawException(file, "json.not_legi_data", "data");
        }
        String id = code.path("cid").asString(code.path("id").asString(""));
        String title = code.path("title").asString("");
        LocalDate madeOn = EpochDay.of(code.path("dateDebutVersion"));
        if (id.isEmpty() || title.isEmpty() || madeOn == null) {
            throw new UnreadableLawException(file, "json.not_legi_data", "cid, title, dateDebutVersion");
        }
        if (versions.isEmpty()) {
            throw new UnreadableLawException(file, "source.no_article");
        }
        Code named = Codes.of(id, title);
        LoadedText.Coverage coverage = problems.isEmpty() ? LoadedText.Coverage.SNAPSHOT : LoadedText.Coverage.PART;
        List<Version> all = List.copyOf(versions);
        return new LoadedSource(
                new Source(file, Source.Kind.LEGI_DATA, madeOn),
                List.of(new LoadedText(named, null, coverage, madeOn, numbers.size(), () -> all)),
                problems);
    }
}
