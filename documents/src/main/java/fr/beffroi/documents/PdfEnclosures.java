package fr.beffroi.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Files inside a PDF/A-3 (ISO 19005-3, 6.8): each associated with the whole document. */
final class PdfEnclosures {
    private PdfEnclosures() {}

    static byte[] in(byte[] pdf, List<EmbeddedFile> files) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDComplexFileSpecification> named = new TreeMap<>();
            COSArray associated = new COSArray();
            for (EmbeddedFile file : files) {
                PDComplexFileSpecification one = specification(document, file);
                // Two files may share a name; the tree's keys may not.
                named.put("%04d %s".formatted(named.size() + 1, file.name()), one);
                associated.add(one);
            }
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(named);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
            ByteArrayOutputStream with = new ByteArrayOutputStream();
            document.save(with);
            return with.toByteArray();
        }
    }

    private static PDComplexFileSpecification specification(PDDocument document, EmbeddedFile file) throws IOException {
        PDEmbeddedFile stream =
                new PDEmbeddedFile(document, new ByteArrayInputStream(file.content()), COSName.FLATE_DECODE);
        stream.setSubtype(file.mediaType());
        stream.setSize(file.content().length);
        // PDF/A-3 wants a date; that of the file is not known, that of its enclosure is.
        stream.setModDate(new GregorianCalendar(TimeZone.getTimeZone("UTC")));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(file.name());
        specification.setFileUnicode(file.name());
        specification.setFileDescription(file.description());
        specification.setEmbeddedFile(stream);
        specification.setEmbeddedFileUnicode(stream);
        // An annex is neither source, data nor alternative of the page: ISO 19005-3 then says Unspecified.
        specification.getCOSObject().setName("AFRelationship", "Unspecified");
        return specification;
    }
}
