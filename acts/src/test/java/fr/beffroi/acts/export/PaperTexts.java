package fr.beffroi.acts.export;

import java.util.List;
import java.util.stream.Stream;

/** What somebody reads on a paper, paragraph by paragraph. */
final class PaperTexts {
    private PaperTexts() {}

    static List<String> of(Paper paper) {
        return paper.blocks().stream().flatMap(PaperTexts::texts).toList();
    }

    private static Stream<String> texts(Paper.Block block) {
        return switch (block) {
            case Paper.Head head -> Stream.of(head.text());
            case Paper.Title title -> Stream.of(title.text());
            case Paper.Heading heading -> Stream.of(heading.text());
            case Paper.Paragraph paragraph -> Stream.of(paragraph.whole());
            case Paper.Items items -> items.items().stream();
            case Paper.Table table ->
                Stream.concat(Stream.of(List.of(table.caption()), table.columns()), table.rows().stream())
                        .flatMap(List::stream);
            case Paper.NewPage page -> Stream.of(page.head());
            case Paper.Signed signed -> Stream.of(signed.quality(), signed.name());
        };
    }
}
