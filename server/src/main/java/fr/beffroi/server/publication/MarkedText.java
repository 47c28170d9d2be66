package fr.beffroi.server.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The text of an act passage by passage, cut where a span begins or ends. Spans may overlap. */
record MarkedText(List<Part> parts) {

    /** @param passage "visa.2"… */
    record Part(Passage passage, List<Piece> pieces) {}

    /**
     * @param spans numbers (from 1) of those that stand here
     * @param begins those whose first piece this is
     * @param masked whether one of them is masked
     */
    record Piece(String text, List<Integer> spans, List<Integer> begins, boolean masked) {}

    static MarkedText of(List<Passage> passages, List<Span> spans) {
        return new MarkedText(passages.stream()
                .map(passage -> new Part(passage, pieces(passage, spans)))
                .toList());
    }

    private static List<Piece> pieces(Passage passage, List<Span> spans) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, passage.text().length()));
        for (Span span : spans) {
            if (span.at().equals(passage.at())) {
                cuts.add(span.start());
                cuts.add(span.end());
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int end : cuts.tailSet(0, false)) {
            int here = start;
            List<Integer> standing = IntStream.range(0, spans.size())
                    .filter(i -> spans.get(i).at().equals(passage.at())
                            && spans.get(i).start() < end
                            && spans.get(i).end() > here)
                    .boxed()
                    .toList();
            pieces.add(new Piece(
                    passage.text().substring(start, end),
                    standing.stream().map(i -> i + 1).toList(),
                    standing.stream()
                            .filter(i -> spans.get(i).start() == here)
                            .map(i -> i + 1)
                            .toList(),
                    standing.stream().anyMatch(i -> spans.get(i).masked())));
            start = end;
        }
        return pieces;
    }
}
