package fr.beffroi.answers.local;

import fr.beffroi.answers.corpus.Fiche;
import java.util.List;
import java.util.Locale;

/**
 * A document as read.
 *
 * @param format found from the content, whatever the name says
 * @param remarks what the person who imports it should look at: a page without text, an encoding that was mended…
 */
public record LocalDocument(Fiche fiche, Format format, List<Remark> remarks) {
    public LocalDocument {
        remarks = List.copyOf(remarks);
    }

    /** Formats that can be read. */
    public enum Format {
        PDF,
        DOCX,
        ODT,
        HTML,
        MARKDOWN,
        CSV,
        TEXT
    }

    /** A text of the bundle {@code fr.beffroi.answers.local.messages} and its arguments. */
    public record Remark(String key, List<String> arguments) {
        public Remark {
            arguments = List.copyOf(arguments);
        }

        public String message(Locale locale) {
            return Messages.text(locale, key, arguments);
        }
    }
}
