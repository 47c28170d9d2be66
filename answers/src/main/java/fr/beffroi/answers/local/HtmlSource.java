package fr.beffroi.answers.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A web page: its main part only, without what a reader does not see. */
final class HtmlSource {
    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "nav",
            "header",
            "footer",
            "aside",
            "form",
            "button",
            "select",
            "head",
            "title");
    private static final Set<String> INLINE_BREAKS = Set.of("br", "hr");

    private final LocalLimits limits;
    private final Outline outline;

    private HtmlSource(LocalLimits limits, Outline outline) {
        this.limits = limits;
        this.outline = outline;
    }

    static void read(String text, LocalLimits limits, Outline outline) throws LocalProblem {
        Document document = Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(limits.depth()));
        Element main = document.selectFirst("main, [role=main], article");
        var source = new HtmlSource(limits, outline);
        source.flow(main == null ? document.body() : main, false, 0);
        if (outline.isEmpty() && main != null) {
            source.flow(document.body(), false, 0);
        }
        outline.title(document.title());
    }

    private void flow(Element parent, boolean item, int depth) throws LocalProblem {
        if (depth > limits.depth()) {
            throw LocalProblem.of("local.nested");
        }
        var inline = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                inline.append(words.getWholeText());
            } else if (node instanceof Element child && !leftOut(child)) {
                if (INLINE_BREAKS.contains(child.normalName())) {
                    inline.append('\n');
                } else if (isBlock(child)) {
                    flush(inline, item);
                    block(child, depth + 1);
                } else {
                    inline.append(visibleText(child));
                }
            }
        }
        flush(inline, item);
    }

    private void block(Element element, int depth) throws LocalProblem {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                outline.heading(element.normalName().charAt(1) - '0', visibleText(element));
            case "summary" -> outline.heading(5, visibleText(element));
            case "table" -> table(element, depth);
            case "li" -> flow(element, true, depth);
            default -> flow(element, false, depth);
        }
    }

    private void table(Element element, int depth) throws LocalProblem {
        if (element.select("table").size() > 1
                || element.select("h1, h2, h3, ul, ol").size() > 0) {
            for (Element cell : element.select("> * > tr > td, > * > tr > th")) {
                flow(cell, false, depth + 1);
            }
            return;
        }
        var table = new Table(outline);
        for (Element row : element.select("tr")) {
            List<String> cells = new ArrayList<>();
            boolean header = true;
            for (Element cell : row.children()) {
                cells.add(visibleText(cell));
                header &= cell.normalName().equals("th");
            }
            if (header) {
                table.header(cells);
            } else {
                table.row(0, cells);
            }
        }
        table.end();
    }

    private void flush(StringBuilder inline, boolean item) throws LocalProblem {
        if (item) {
            outline.item(inline.toString());
        } else {
            outline.paragraph(inline.toString());
        }
        inline.setLength(0);
    }

    private static boolean isBlock(Element element) {
        return element.isBlock()
                || element.select("p, div, h1, h2, h3, h4, ul, ol, table").size() > 0;
    }

    private static String visibleText(Element element) {
        Element copy = element.clone();
        copy.select("*").stream().filter(e -> e != copy && leftOut(e)).toList().forEach(Node::remove);
        return copy.text();
    }

    /** Hidden text is left out: nobody would see what is then quoted. */
    private static boolean leftOut(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return LEFT_OUT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("font-size:0");
    }
}
