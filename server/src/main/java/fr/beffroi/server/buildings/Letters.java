package fr.beffroi.server.buildings;

import fr.beffroi.acts.export.Paper;
import fr.beffroi.acts.export.Paper.Block;
import fr.beffroi.acts.export.PaperOdt;
import fr.beffroi.acts.export.PaperPdf;
import fr.beffroi.buildings.states.State;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Typography;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Drafts of letters, without anyone's name: whoever signs fills it in. Making one moves nothing, and each says so. None is made where what
 * it says is not so.
 */
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
        /** Asks for papers and announces a visit, which an agent asked for. */
        VISIT("visite", 4) {
            @Override
            boolean fits(Case one) {
                return one.state() == State.TO_INSPECT;
            }
        },
        /** Invites to make observations on a statement of offence, before any formal notice (L481-1). */
        OBSERVATIONS("observations", 4) {
            @Override
            boolean fits(Case one) {
                return one.state().isAfterRecord() && !one.state().isClosed();
            }
        },
        /** Goes with the copy of the statement of offence to the prosecutor (L480-1), which no later state makes needless. */
        PROSECUTOR("procureur", 3) {
            @Override
            boolean fits(Case one) {
                return one.owed() || one.state().isAfterRecord();
            }
        };

        private final String name;
        private final int paragraphs;

        Kind(String name, int paragraphs) {
            this.name = name;
            this.paragraphs = paragraphs;
        }

        /** Whether what it says is so where the presumption stands. */
        abstract boolean fits(Case one);

        /** As it stands in the address of its page. */
        public String getPath() {
            return name;
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

    /** Those that may be made where a presumption stands. */
    static List<Kind> fitting(Case one) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.fits(one)).toList();
    }

    /** Inside {@link Tenancy#in}. @throws NotAllowed if it would say what is not so */
    Paper paper(Case one, Kind kind, Account by) {
        if (!kind.fits(one)) {
            throw new NotAllowed(
                    "buildings.letter.unfit." + kind, one.proposal().toString());
        }
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
            String paragraph = key + i;
            if (kind == Kind.VISIT && i == 2 && !foundNoPermit(one)) {
                continue;
            }
            if (kind == Kind.VISIT && i == 4 && one.byPerson()) {
                paragraph += ".by-person";
            }
            blocks.add(new Paper.Paragraph(text(
                    paragraph,
                    text("buildings.kind." + one.found().kind()),
                    say.number(one.found().areaM2(), 0),
                    one.found().parcels().isEmpty() ? text("buildings.letter.parcel.none") : one.parcelNames(),
                    one.found().firstWith() == null ? "…" : say.date(one.found().firstWith()))));
        }
        blocks.add(new Paper.Paragraph(text("buildings.letter.end")));
        blocks.add(new Paper.Paragraph(text("buildings.letter.contact", by.name(), by.service())));
        return new Paper(text(key + "title"), text("buildings.letter.draft"), town, "fr", blocks);
    }

    /** Whether permits were looked up for it and none was found: only then may a letter say so. */
    private boolean foundNoPermit(Case one) {
        String none = text("buildings.fact.permits.none");
        return one.factsFor().stream().anyMatch(fact -> fact.text().startsWith(none));
    }

    byte[] write(Paper paper, Format format) {
        return format == Format.ODT ? PaperOdt.of(paper) : PaperPdf.of(paper);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
