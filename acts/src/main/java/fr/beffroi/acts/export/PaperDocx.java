package fr.beffroi.acts.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Prints a paper as a Word document: headings, lists and tables are such, under the styles of {@code docx-styles.xml}. The
 * number of an article is text, not numbering: an article is cited by it, so it may not move by itself.
 */
public final class PaperDocx {
    /** Twentieths of a point. */
    private static final int MARGIN = 1134;

    private final XWPFDocument document;

    private PaperDocx(XWPFDocument document) {
        this.document = document;
    }

    public static byte[] of(Paper paper) {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            PaperDocx print = new PaperDocx(document);
            print.sheet(paper);
            paper.blocks().forEach(print::print);
            document.write(docx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docx.toByteArray();
    }

    private void sheet(Paper paper) throws IOException {
        try (InputStream styles = PaperDocx.class.getResourceAsStream("docx-styles.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(Objects.requireNonNull(styles))
                            .getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
        CoreProperties core = document.getProperties().getCoreProperties();
        document.getStyles().setSpellingLanguage(paper.language().equals("en") ? "en-GB" : "fr-FR");
        core.setTitle(paper.title());
        core.setCreator(paper.author());
        core.setDescription(paper.about());
        core.getUnderlyingProperties().setLanguageProperty(paper.language().equals("en") ? "en-GB" : "fr-FR");
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(11906);
        size.setH(16838);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(MARGIN);
        margins.setBottom(MARGIN);
        margins.setLeft(MARGIN);
        margins.setRight(MARGIN);
    }

    private void print(Paper.Block block) {
        switch (block) {
            case Paper.Head head -> paragraph("ActHead", head.text());
            case Paper.Title title -> paragraph("Heading1", title.text());
            case Paper.Heading heading -> paragraph("Heading" + heading.level(), heading.text());
            case Paper.Paragraph paragraph -> paragraph(paragraph);
            case Paper.Items items -> items(items);
            case Paper.Table table -> table(table);
            case Paper.NewPage page -> paragraph("ActPage", page.head());
            case Paper.Signed signed -> {
                paragraph("ActQuality", signed.quality());
                paragraph("Normal", signed.name());
            }
        }
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    private void paragraph(Paper.Paragraph paragraph) {
        XWPFParagraph p = paragraph("Normal", "");
        if (!paragraph.lead().isEmpty()) {
            XWPFRun lead = p.createRun();
            lead.setStyle("Strong");
            lead.setText(paragraph.lead());
            p.createRun().setText(" ");
        }
        p.createRun().setText(paragraph.text());
    }

    private void items(Paper.Items items) {
        XWPFNumbering numbering = document.createNumbering();
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(items.numbered() ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
        level.addNewLvlText().setVal(items.numbered() ? "%1." : "–");
        CTInd indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(400));
        indent.setHanging(BigInteger.valueOf(400));
        BigInteger number = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
        items.items().forEach(item -> {
            XWPFParagraph paragraph = paragraph("ListParagraph", item);
            paragraph.setNumID(number);
            paragraph.setNumILvl(BigInteger.ZERO);
        });
    }

    private void table(Paper.Table table) {
        if (!table.caption().isEmpty()) {
            paragraph("Caption", table.caption());
        }
        int columns = table.columns().size();
        XWPFTable grid = document.createTable(table.rows().size() + 1, columns);
        grid.setStyleID("TableGrid");
        grid.setWidth("100%");
        grid.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < columns; column++) {
            XWPFRun label =
                    grid.getRow(0).getCell(column).getParagraphs().getFirst().createRun();
            label.setStyle("Strong");
            label.setText(table.columns().get(column));
            for (int row = 0; row < table.rows().size(); row++) {
                grid.getRow(row + 1)
                        .getCell(column)
                        .setText(table.rows().get(row).get(column));
            }
        }
    }
}
