package fr.beffroi.server.report;

import fr.beffroi.acts.export.Paper;
import fr.beffroi.acts.export.Paper.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** A report as a paper, before any format: its parts, then the annex that says what each number is and where it is shown. */
@Component
class ReportPaper {
    private final Said said;

    ReportPaper(Said said) {
        this.said = said;
    }

    /** @param site address of this server, without a final slash, before each path of the annex */
    Paper of(Report report, String collectivity, boolean demonstration, String site) {
        List<Block> blocks = new ArrayList<>();
        String year = String.valueOf(report.year());
        blocks.add(new Paper.Head(collectivity));
        blocks.add(new Paper.Title(said.text("report.paper.title", year)));
        if (demonstration) {
            blocks.add(new Paper.Paragraph(said.text("report.paper.invented")));
        }
        Report.Decided decided = report.decided();
        blocks.add(new Paper.Paragraph(
                decided == null
                        ? said.text("report.paper.draft", said.day(report.draftedAt()))
                        : said.text(
                                "report.paper.decided", said.day(decided.at()), decided.motive(), decided.sha256())));
        report.parts().forEach(part -> {
            blocks.add(new Paper.Heading(2, part.title()));
            Arrays.stream(part.text().split("\n"))
                    .filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(new Paper.Paragraph(line.strip())));
        });
        blocks.add(new Paper.NewPage(""));
        blocks.add(new Paper.Heading(2, said.text("report.annex")));
        blocks.add(new Paper.Paragraph(said.text("report.annex.text", said.day(report.draftedAt()))));
        if (!report.sources().isEmpty()) {
            blocks.add(new Paper.Table(
                    "",
                    List.of(
                            said.text("report.annex.number"),
                            said.text("report.annex.computed"),
                            said.text("report.annex.definition"),
                            said.text("report.annex.address")),
                    report.sources().stream()
                            .map(source -> List.of(
                                    "R" + source.number(),
                                    source.computed(),
                                    source.definition(),
                                    site + source.address()))
                            .toList()));
        }
        return new Paper(
                said.text("report.paper.title", year),
                said.text("report.paper.about", collectivity),
                collectivity,
                "fr",
                blocks);
    }
}
