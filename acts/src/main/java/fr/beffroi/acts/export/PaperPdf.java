package fr.beffroi.acts.export;

import fr.beffroi.documents.AccessiblePdf;
import fr.beffroi.documents.EmbeddedFile;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Prints a paper as PDF/A-3a and PDF/UA-1: headings, lists and tables are tagged as such. */
public final class PaperPdf {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 20mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); \
            font: 9pt "Liberation Sans"; color: #333; } }
            body { font: 11pt/1.45 "Liberation Sans"; color: #111; word-wrap: break-word; }
            h1 { font-size: 15pt; line-height: 1.25; margin: 10pt 0 12pt; text-align: center; }
            h2 { font-size: 12pt; margin: 14pt 0 5pt; page-break-after: avoid; }
            h3 { font-size: 11pt; margin: 10pt 0 4pt; page-break-after: avoid; }
            p { margin: 0 0 5pt; orphans: 2; widows: 2; }
            .head { text-align: center; margin: 0 0 2pt; }
            .signed { display: inline-block; width: 48%; margin: 8pt 0 0; page-break-inside: avoid; vertical-align: top; }
            .quality { margin-bottom: 42pt; }
            .caption { font-weight: 700; page-break-after: avoid; }
            .page { page-break-before: always; text-align: right; }
            ul { list-style-type: disc; margin: 0 0 6pt; padding-left: 20pt; }
            ol { margin: 0 0 6pt; padding-left: 20pt; }
            table { width: 100%; border-collapse: collapse; margin: 4pt 0 8pt; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #555; padding: 3pt 5pt; text-align: left; vertical-align: top; }
            th { font-weight: 700; }
            tr { page-break-inside: avoid; }
            """;

    private final Document page;
    private final Element body;

    private PaperPdf(Document page, Element body) {
        this.page = page;
        this.body = body;
    }

    public static byte[] of(Paper paper) {
        return of(paper, List.of());
    }

    /** @param files travel inside the PDF */
    public static byte[] of(Paper paper, List<EmbeddedFile> files) {
        return AccessiblePdf.of(page(paper), files);
    }

    private static Document page(Paper paper) {
        Document page;
        try {
            page = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        Element html = page.createElementNS(XHTML, "html");
        page.appendChild(html);
        html.setAttribute("lang", paper.language());
        PaperPdf print = new PaperPdf(page, page.createElementNS(XHTML, "body"));
        Element head = print.add(html, "head", "");
        print.add(head, "title", paper.title());
        print.meta(head, "subject", paper.about());
        print.meta(head, "author", paper.author());
        print.add(head, "style", STYLE);
        html.appendChild(print.body);
        paper.blocks().forEach(print::print);
        return page;
    }

    private void meta(Element head, String name, String content) {
        Element meta = add(head, "meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private void print(Paper.Block block) {
        switch (block) {
            case Paper.Head head -> add(body, "p", head.text()).setAttribute("class", "head");
            case Paper.Title title -> add(body, "h1", title.text());
            case Paper.Heading heading -> add(body, "h" + heading.level(), heading.text());
            case Paper.Paragraph paragraph -> paragraph(paragraph);
            case Paper.Items items -> {
                Element list = add(body, items.numbered() ? "ol" : "ul", "");
                items.items().forEach(item -> add(list, "li", item));
            }
            case Paper.Table table -> table(table);
            case Paper.NewPage page -> add(body, "p", page.head()).setAttribute("class", "page");
            case Paper.Signed signed -> {
                Element box = add(body, "div", "");
                box.setAttribute("class", "signed");
                add(box, "p", signed.quality()).setAttribute("class", "quality");
                add(box, "p", signed.name());
            }
        }
    }

    private void paragraph(Paper.Paragraph paragraph) {
        Element p = add(body, "p", "");
        if (!paragraph.lead().isEmpty()) {
            add(p, "b", paragraph.lead());
            p.appendChild(page.createTextNode(" "));
        }
        p.appendChild(page.createTextNode(paragraph.text()));
    }

    private void table(Paper.Table table) {
        if (!table.caption().isEmpty()) {
            add(body, "p", table.caption()).setAttribute("class", "caption");
        }
        Element grid = add(body, "table", "");
        Element top = add(add(grid, "thead", ""), "tr", "");
        table.columns().forEach(column -> add(top, "th", column).setAttribute("scope", "col"));
        Element rows = add(grid, "tbody", "");
        table.rows().forEach(row -> {
            Element line = add(rows, "tr", "");
            row.forEach(cell -> add(line, "td", cell));
        });
    }

    private Element add(Element to, String name, String text) {
        Element one = page.createElementNS(XHTML, name);
        if (!text.isEmpty()) {
            one.appendChild(page.createTextNode(text));
        }
        to.appendChild(one);
        return one;
    }
}
