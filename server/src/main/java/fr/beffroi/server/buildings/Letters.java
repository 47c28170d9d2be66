package fr.beffroi.server.buildings;

import fr.beffroi.acts.export.Paper;
import fr.beffroi.acts.export.Paper.Block;
import fr.beffroi.acts.export.PaperOdt;
import fr.beffroi.acts.export.PaperPdf;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Drafts of letters, without anyone's name: whoever signs fills it in. Making one moves nothing, and each says so. */
@Component("buildingsLetters")
class Letters {
    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final MessageSource texts;
    private final Typography say;

    Letters(Collectivities collectivities, Tenancy tenancy, MessageSource texts, Typography say) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.texts = texts;
        this.say = say;
    }

    enum Kind {
        /** Asks for papers and announces a visit. */
        VISIT("visite", 4),
        /** Invites to make observations, before any formal notice (L481-1). */
        OBSERVATIONS("observations", 4),
        /** Goes with the copy of the statement of offence to the prosecutor (L480-1). */
        PROSECUTOR("procureur", 3);

        private final String name;
        private final int paragraphs;

        Kind(String name, int paragraphs) {
            this.name = name;
            this.paragraphs = paragraphs;
        }

        static Kind of(String name) {
            for (Kind kind : values()) {
                if (kind.name.equals(name)) {
                    return kind;
                }
            }
            throw new NoSuchElementException("letter " + name);
        }
    }

    enum Format {
        ODT("odt", "application/vnd.oasis.opendocument.text"),
        PDF("pdf", "application/pdf");

        private final String name;
        private final String mediaType;

        Format(String name, String mediaType) {
            this.name = name;
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        static Format of(String name) {
            for (Format format : values()) {
                if (format.name.equals(name)) {
                    return format;
                }
            }
            throw new NoSuchElementException("format " + name);
        }
    }

    /** Inside {@link Tenancy#in}. */
    Paper paper(Case one, Kind kind, Account by) {
        String town = collectivities.get(tenancy.current()).name();
        String key = "buildings.letter." + kind + ".";
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Head(town));
        blocks.add(new Paper.Title(text(key + "title")));
        blocks.add(new Paper.Paragraph(text("buildings.letter.draft")));
        if (one.demonstration()) {
            blocks.add(new Paper.Paragraph(text("buildings.letter.demonstration")));
        }
        blocks.add(
                new Paper.Paragraph(text("buildings.letter.about", one.number(), say.date(BuildingsFeature.today()))));
        blocks.add(new Paper.Paragraph(text(key + "greeting")));
        for (int i = 1; i <= kind.paragraphs; i++) {
            blocks.add(new Paper.Paragraph(text(
                    key + i,
                    text("buildings.kind." + one.found().kind()),
                    say.number(one.found().areaM2(), 0),
                    one.found().parcels().isEmpty() ? text("buildings.letter.parcel.none") : one.parcelNames(),
                    one.found().firstWith() == null ? "…" : say.date(one.found().firstWith()))));
        }
        blocks.add(new Paper.Paragraph(text("buildings.letter.end")));
        blocks.add(new Paper.Paragraph(text("buildings.letter.contact", by.name(), by.service())));
        return new Paper(text(key + "title"), text("buildings.letter.draft"), town, "fr", blocks);
    }

    byte[] write(Paper paper, Format format) {
        return format == Format.ODT ? PaperOdt.of(paper) : PaperPdf.of(paper);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
