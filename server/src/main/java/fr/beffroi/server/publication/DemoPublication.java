package fr.beffroi.server.publication;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Collectivity.Kind;
import fr.beffroi.acts.export.Paper;
import fr.beffroi.acts.export.PaperPdf;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.acts.written.Issuer;
import fr.beffroi.acts.written.Signature;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.annexes.Annex;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.annexes.SentFile;
import fr.beffroi.server.oversight.DemoOpening;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.sessions.ActAdopted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells each demonstration collectivity of three invented acts, two with an annex, one of them signed and published, by the
 * same lines as real ones. Seeding again changes nothing.
 */
@Component
public class DemoPublication {
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final DemoOpening opening;
    private final Uses uses;
    private final AdoptedActs acts;
    private final Formalities formalities;
    private final MaskingDecision masking;
    private final Maskings maskings;
    private final Proposals proposals;
    private final Publishing publishing;
    private final Annexes annexes;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    DemoPublication(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            DemoOpening opening,
            Uses uses,
            AdoptedActs acts,
            Formalities formalities,
            MaskingDecision masking,
            Maskings maskings,
            Proposals proposals,
            Publishing publishing,
            Annexes annexes,
            ApplicationEventPublisher events,
            JsonMapper json) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.opening = opening;
        this.uses = uses;
        this.acts = acts;
        this.formalities = formalities;
        this.masking = masking;
        this.maskings = maskings;
        this.proposals = proposals;
        this.publishing = publishing;
        this.annexes = annexes;
        this.events = events;
        this.json = json;
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(this::seed);
    }

    void seed(Collectivities.Collectivity town) {
        tenancy.run(town.id(), () -> settle(town));
    }

    private void settle(Collectivities.Collectivity town) {
        Sitting sitting = json.readValue(text(), Sitting.class);
        Told first = sitting.acts().getFirst();
        if (acts.find(id(town, first)).isPresent()) {
            return;
        }
        opening.open(PublicationFeature.USE, "publication.demonstration.opening");
        UUID session = UUID.nameUUIDFromBytes((town.slug() + sitting.heldOn()).getBytes(StandardCharsets.UTF_8));
        // Alone, the agent of the demonstration could not be their own second reader.
        uses.readAgain(PublicationFeature.USE, 0, accounts.getFirst(Role.ELU).as(Role.ELU));
        Person agent = accounts.getFirst(Role.AGENT).as(Role.AGENT);
        for (Told told : sitting.acts()) {
            events.publishEvent(new ActAdopted(id(town, told), session, sitting.extract(told, town), ""));
            if (told.annex() != null) {
                annexes.add(
                        id(town, told), told.annex().file(town), told.annex().title(), agent);
            }
        }
        publish(acts.get(id(town, first)));
    }

    private void publish(AdoptedAct act) {
        Person agent = accounts.getFirst(Role.AGENT).as(Role.AGENT);
        Signature mayor = act.extract().signatures().getFirst();
        formalities.sign(
                act, mayor.quality(), mayor.name(), act.extract().session().plusDays(1), agent);
        Maskings.Proposed proposed = maskings.findProposedFor(act).orElseThrow();
        masking.decide(new MaskingDecision.Request(
                proposed.proposal(),
                proposals.get(proposed.proposal()).proposal().fingerprint(),
                proposed.spans().stream().map(Span::masked).toList(),
                List.of(),
                null,
                agent,
                Duration.ZERO,
                null));
        Set<UUID> all = annexes.of(act.act()).stream().map(Annex::id).collect(Collectors.toSet());
        publishing.publish(new Publishing.Request(
                act.act(), act.version(), maskings.standing(act).orElseThrow().id(), all, agent));
    }

    /** The same at each start, so that seeding again finds it. */
    private static UUID id(Collectivities.Collectivity town, Told told) {
        return UUID.nameUUIDFromBytes((town.slug() + told.number()).getBytes(StandardCharsets.UTF_8));
    }

    private static String text() {
        try (InputStream file = DemoPublication.class.getResourceAsStream("demonstration.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all acts of the file share. */
    record Sitting(
            LocalDate heldOn,
            LocalDate convokedOn,
            String place,
            String chair,
            String chairQuality,
            String secretary,
            int inOffice,
            List<String> present,
            List<String> absent,
            String remedies,
            List<Told> acts) {
        Extract extract(Told told, Collectivities.Collectivity town) {
            int other = present.size() - told.inFavour();
            return new Extract(
                    new Issuer(Kind.COMMUNE, town.name(), town.siren(), "34", town.name()),
                    ActKind.DELIBERATION,
                    told.number(),
                    told.title(),
                    heldOn,
                    convokedOn,
                    place,
                    chair,
                    secretary,
                    inOffice,
                    present,
                    List.of(),
                    absent,
                    List.of(),
                    told.report(),
                    told.visas(),
                    told.recitals(),
                    told.provisions(),
                    told.outcome(),
                    new Vote(true, other == 0, false, false, told.inFavour(), 0, other, null, null, null),
                    remedies,
                    List.of(new Signature(chairQuality, chair)),
                    told.subjectCode(),
                    List.of(),
                    null,
                    List.of());
        }
    }

    record Told(
            String number,
            String title,
            String subjectCode,
            List<String> report,
            List<String> visas,
            List<String> recitals,
            List<String> provisions,
            @Nullable Annexed annex,
            String outcome,
            int inFavour) {}

    /** @param lines paragraphs, the first of which says that all is invented */
    record Annexed(String file, String title, List<String> lines) {
        SentFile file(Collectivities.Collectivity town) {
            List<Paper.Block> blocks = new ArrayList<>();
            blocks.add(new Paper.Title(title));
            lines.forEach(line -> blocks.add(new Paper.Paragraph(line)));
            return SentFile.of(file, PaperPdf.of(new Paper(title, lines.getFirst(), town.name(), "fr", blocks)));
        }
    }
}
