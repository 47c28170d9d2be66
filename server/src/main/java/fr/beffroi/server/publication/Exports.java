package fr.beffroi.server.publication;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.export.ActesEnvelope;
import fr.beffroi.acts.export.ActesNaming;
import fr.beffroi.acts.export.ActesNature;
import fr.beffroi.acts.export.ActesSender;
import fr.beffroi.acts.export.ExtractDocx;
import fr.beffroi.acts.export.ExtractOdt;
import fr.beffroi.acts.export.ExtractPdf;
import fr.beffroi.acts.written.Attachment;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.acts.written.Signature;
import fr.beffroi.server.annexes.Annex;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An act in the forms that others read. Everything is made in memory and sent nowhere. Inside {@code Tenancy.in}. */
@Component
class Exports {
    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String GZIP = "application/gzip";

    private final Annexes annexes;

    Exports(Annexes annexes) {
        this.annexes = annexes;
    }

    /** @param type as browsers know it */
    record File(String name, String type, byte[] content) {}

    /** What is published, or shown before: as it is given. */
    byte[] pdf(Extract extract, @Nullable Receipt receipt) {
        return ExtractPdf.of(extract, receipt);
    }

    File pdf(Dossier dossier) {
        return new File(
                name(dossier, "pdf"),
                PDF,
                ExtractPdf.of(whole(dossier).annexed(attachments(dossier.annexes())), receipt(dossier)));
    }

    File docx(Dossier dossier) {
        return new File(
                name(dossier, "docx"),
                DOCX,
                ExtractDocx.of(whole(dossier).annexed(named(dossier.annexes())), receipt(dossier)));
    }

    File odt(Dossier dossier) {
        return new File(
                name(dossier, "odt"),
                ODT,
                ExtractOdt.of(whole(dossier).annexed(named(dossier.annexes())), receipt(dossier)));
    }

    /**
     * The archive to hand to an operator.
     *
     * @param signed the act as it was signed elsewhere; null: as Beffroi prints it
     * @param nature null: that of délibérations
     * @param serial among the sender's archives of that day, from 1
     * @throws Refused if a setting lacks, or the standard cannot hold the act
     */
    File envelope(Dossier dossier, byte @Nullable [] signed, @Nullable ActesNature nature, LocalDate sent, int serial) {
        if (!dossier.settings().lackingForActes().isEmpty()) {
            throw new Refused("publication.envelope.settings");
        }
        if (nature == null && dossier.act().extract().kind() != ActKind.DELIBERATION) {
            throw new Refused("publication.envelope.nature");
        }
        try {
            ActesEnvelope envelope = ActesEnvelope.of(
                    whole(dossier).annexed(attachments(dossier.annexes())),
                    signed == null ? pdf(dossier).content() : signed,
                    nature == null ? ActesNature.DELIBERATION : nature,
                    sender(dossier.settings()),
                    sent,
                    serial);
            return new File(envelope.name(), GZIP, envelope.archive());
        } catch (fr.beffroi.acts.export.Refused refused) {
            throw new EngineRefused(refused);
        }
    }

    /** With their content. */
    List<Attachment> attachments(List<Annex> chosen) {
        return chosen.stream()
                .map(one -> new Attachment(one.name(), one.title(), annexes.content(one.sha256())))
                .toList();
    }

    /** Office documents name the annexes and do not hold them. */
    private static List<Attachment> named(List<Annex> all) {
        return all.stream()
                .map(one -> new Attachment(one.name(), one.title(), new byte[0]))
                .toList();
    }

    /** The act with those who signed it, where that is recorded, and the day it was first published. */
    private static Extract whole(Dossier dossier) {
        return MaskedExtract.signed(
                dossier.act().extract(),
                dossier.signatures().stream()
                        .map(one -> new Signature(one.quality(), one.name()))
                        .toList(),
                dossier.force().known());
    }

    static @Nullable Receipt receipt(Dossier dossier) {
        Formalities.Received received = dossier.receipt();
        return received == null ? null : new Receipt(received.on(), null, received.identifier());
    }

    private static ActesSender sender(PublicationSettings settings) {
        return new ActesSender(
                settings.get("operator"),
                Integer.parseInt(settings.get("arrondissement")),
                settings.get("nature"),
                List.of(settings.get("email")),
                LocalDate.parse(settings.get("classificationDate")),
                ActesNaming.USUAL);
    }

    private static String name(Dossier dossier, String extension) {
        return "acte-" + dossier.act().extract().number().replaceAll("[^A-Za-z0-9._-]+", "-") + "." + extension;
    }

    /** Those that an office chooses from where the act is no délibération. */
    static List<ActesNature> natures() {
        return Arrays.stream(ActesNature.values())
                .filter(nature -> nature != ActesNature.DELIBERATION)
                .toList();
    }
}
