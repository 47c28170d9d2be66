package fr.beffroi.acts.export;

import fr.beffroi.acts.session.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A session's document as a paper, which {@link PaperPdf}, {@link PaperDocx} and {@link PaperOdt} print: convocation, list of
 * délibérations, minutes, register.
 */
public final class SheetPaper {
    private SheetPaper() {}

    /** @param author the collectivité whose document it is */
    public static Paper of(Sheet sheet, String author) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Title(sheet.title()));
        sheet.blocks().stream().flatMap(SheetPaper::blocks).forEach(blocks::add);
        return new Paper(sheet.title(), author + " – " + sheet.title(), author, sheet.language(), blocks);
    }

    private static Stream<Paper.Block> blocks(Sheet.Block block) {
        return switch (block) {
            case Sheet.Heading heading -> Stream.of(new Paper.Heading(heading.level(), heading.text()));
            case Sheet.Paragraph paragraph -> paragraphs(paragraph.text());
            case Sheet.Items items -> Stream.of(new Paper.Items(items.numbered(), items.items()));
            case Sheet.Table table -> Stream.of(new Paper.Table(table.caption(), table.header(), table.rows()));
            case Sheet.Signatures signatures ->
                signatures.signatures().stream().map(one -> new Paper.Signed(one.quality(), one.name()));
            case Sheet.NewSheet page -> Stream.of(new Paper.NewPage(page.head()));
        };
    }

    private static Stream<Paper.Block> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(Paper.Paragraph::new);
    }
}
