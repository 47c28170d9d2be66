package fr.beffroi.answers.local;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown, tables included. Raw HTML in it is left out: it may hide what a reader would not see. */
final class MarkdownSource {
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n(.{0,5000}?)\\n---\\n", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("(?m)^(?:title|titre)\\s*:\\s*[\"']?(.+?)[\"']?\\s*$");
    private static final Pattern RULE = Pattern.compile("^\\|?[\\s:|-]*-{3}[\\s:|-]*$");

    private MarkdownSource() {}

    static void read(String text, LocalLimits limits, Outline outline) throws LocalProblem {
        Matcher front = FRONT_MATTER.matcher(text);
        boolean fronted = front.find();
        if (fronted) {
            Matcher title = TITLE.matcher(front.group(1));
            if (title.find()) {
                outline.title(title.group(1));
            }
        }
        Node document = Parser.builder()
                .maxOpenBlockParsers(limits.depth())
                .build()
                .parse(fronted ? text.substring(front.end()) : text);
        walk(document, outline);
    }

    private static void walk(Node parent, Outline outline) throws LocalProblem {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading -> outline.heading(heading.getLevel(), textOf(heading));
                case Paragraph paragraph -> paragraph(paragraph, parent instanceof ListItem, outline);
                case FencedCodeBlock code -> outline.paragraph(code.getLiteral());
                case IndentedCodeBlock code -> outline.paragraph(code.getLiteral());
                default -> walk(node, outline);
            }
        }
    }

    private static void paragraph(Paragraph paragraph, boolean item, Outline outline) throws LocalProblem {
        String text = textOf(paragraph);
        List<String> lines = text.lines().toList();
        if (lines.size() > 2
                && RULE.matcher(lines.get(1)).matches()
                && lines.get(0).contains("|")) {
            var table = new Table(outline);
            for (int i = 0; i < lines.size(); i++) {
                if (i != 1) {
                    table.row(0, cells(lines.get(i)));
                }
            }
            table.end();
        } else if (item) {
            outline.item(text);
        } else {
            outline.paragraph(text);
        }
    }

    private static List<String> cells(String line) {
        String bare = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return new ArrayList<>(List.of(bare.split("\\|", -1)));
    }

    private static String textOf(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                text.append('\n');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                text.append('\n');
            }
        });
        return text.toString();
    }
}
