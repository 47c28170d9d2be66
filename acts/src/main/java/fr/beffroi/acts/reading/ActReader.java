package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Provision;
import fr.beffroi.acts.reading.text.TextReader;
import fr.beffroi.acts.reading.text.UnreadableAct;
import fr.beffroi.acts.reading.text.Written;
import java.util.List;

/**
 * Reads an existing act from a PDF, DOCX or ODT. A scanned PDF goes through the {@code tesseract} program of the operating
 * system, if it is on the PATH. Safe for use by many threads.
 */
public final class ActReader {
    private final TextReader texts;

    public ActReader() {
        this(new TextReader(System.getenv().getOrDefault("PATH", "")));
    }

    ActReader(TextReader texts) {
        this.texts = texts;
    }

    /**
     * What was recognised in the act, each value with its place and how sure it is; the rest is absent.
     *
     * @param name of the file, for messages
     * @throws UnreadableAct if no text can be read in it; nothing is left behind
     */
    public Act read(String name, byte[] bytes) throws UnreadableAct {
        try {
            return texts.read(bytes, ActReader::read);
        } catch (UnreadableAct e) {
            throw e.in(name);
        }
    }

    static Act read(Written written) {
        var source = new Source(written);
        ActKind kind = Kinds.of(source);
        List<Paragraphs.Piece> pieces = Paragraphs.of(source);
        List<Found<Provision>> provisions = Provisions.find(source);
        int body = provisions.isEmpty()
                ? source.folded().length() / 2
                : provisions.getLast().place().end();
        List<Found<String>> signatories = People.signatories(source, body);
        return new Act(
                kind,
                Collectivities.find(source),
                ActNumber.find(source),
                Titles.find(source),
                Days.session(source, kind),
                kind == ActKind.DELIBERATION ? Days.convocation(source) : null,
                Days.posted(source),
                Days.published(source),
                People.chair(source, kind, signatories),
                kind == ActKind.DELIBERATION ? People.secretary(source) : null,
                kind == ActKind.DELIBERATION ? Attendances.of(source) : fr.beffroi.acts.act.Attendance.UNKNOWN,
                Paragraphs.visas(pieces),
                Paragraphs.recitals(pieces),
                provisions,
                kind == ActKind.DELIBERATION ? Votes.find(source) : null,
                Remedies.find(source),
                signatories,
                Receipts.find(source),
                SubjectCodes.find(source),
                written.text());
    }
}
