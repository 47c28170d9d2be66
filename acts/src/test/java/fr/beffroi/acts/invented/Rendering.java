package fr.beffroi.acts.invented;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The kinds of file. */
public enum Rendering {
    PDF {
        @Override
        byte[] bytes(Sheet sheet) throws IOException {
            return PdfSetter.file(sheet);
        }
    },
    DOCX {
        @Override
        byte[] bytes(Sheet sheet) throws IOException {
            return OfficeSetter.docx(sheet);
        }
    },
    ODT {
        @Override
        byte[] bytes(Sheet sheet) throws IOException {
            return OfficeSetter.odt(sheet);
        }
    },
    /** Pictures of pages at 200 dots per inch, a little askew, with specks. */
    SCAN {
        @Override
        byte[] bytes(Sheet sheet) throws IOException {
            return Scan.of(PdfSetter.file(sheet));
        }
    };

    abstract byte[] bytes(Sheet sheet) throws IOException;

    public byte[] file(Sheet sheet) {
        try {
            return bytes(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
