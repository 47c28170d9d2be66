package fr.beffroi.acts.masking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Invented texts in which what is to be masked stands between brackets: {@code [[NAME:Mme Exemple]]}. */
record MarkedTexts(List<Marked> texts) {
    private static final Pattern MARK = Pattern.compile("\\[\\[([A-Z]+):([^]]+)]]");

    record Marked(String text, List<String> elected, List<Proposed> expected) {}

    static MarkedTexts of(String resource) throws IOException {
        try (InputStream file = Objects.requireNonNull(MarkedTexts.class.getResourceAsStream(resource))) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new MarkedTexts(Arrays.stream(all.split("\n---\n"))
                    .map(MarkedTexts::marked)
                    .toList());
        }
    }

    private static Marked marked(String block) {
        int end = block.indexOf('\n');
        List<String> elected = Arrays.stream(block.substring(0, end).replaceFirst("^# élus: ", "").split(" ; "))
                .toList();
        String marked = block.substring(end + 1).strip();
        StringBuilder text = new StringBuilder();
        List<Proposed> expected = new ArrayList<>();
        Matcher match = MARK.matcher(marked);
        int done = 0;
        while (match.find()) {
            text.append(marked, done, match.start());
            int start = text.length();
            text.append(match.group(2));
            expected.add(new Proposed(new Span(start, text.length()), DataKind.valueOf(match.group(1))));
            done = match.end();
        }
        return new Marked(text.append(marked.substring(done)).toString(), elected, expected);
    }
}
