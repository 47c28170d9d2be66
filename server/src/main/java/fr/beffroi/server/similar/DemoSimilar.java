package fr.beffroi.server.similar;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.similar.Paragraph;
import fr.beffroi.acts.similar.PublishedAct;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has each demonstration collectivity import eight acts that we invented, of collectivités that do not exist, by the same line
 * as real ones. Seeding again changes nothing.
 */
@Component
public class DemoSimilar {
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Sources sources;
    private final Importing importing;
    private final JsonMapper json;
    private final MessageSource texts;

    DemoSimilar(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Sources sources,
            Importing importing,
            JsonMapper json,
            MessageSource texts) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.sources = sources;
        this.importing = importing;
        this.json = json;
        this.texts = texts;
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(this::seed);
    }

    void seed(Collectivities.Collectivity town) {
        tenancy.run(town.id(), this::settle);
    }

    private void settle() {
        String name = texts.getMessage("similaracts.demonstration.source", null, Locale.FRENCH);
        if (sources.findByName(name).isEmpty()) {
            List<PublishedAct> acts = invented().stream().map(Invented::act).toList();
            importing.keep(
                    Importing.Said.of(name, null, null),
                    acts,
                    accounts.getFirst(Role.AGENT).as(Role.AGENT),
                    true);
        }
    }

    private List<Invented> invented() {
        try (InputStream file = DemoSimilar.class.getResourceAsStream("demonstration.json")) {
            return List.of(json.readValue(Objects.requireNonNull(file), Invented[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Invented(
            String collectivity,
            String siren,
            Collectivity.Kind kind,
            int population,
            String number,
            LocalDate date,
            String subjectCode,
            String title,
            List<String> visas,
            List<String> recitals,
            List<String> provisions) {
        PublishedAct act() {
            List<Paragraph> paragraphs = new ArrayList<>();
            visas.forEach(text -> paragraphs.add(new Paragraph(PartKind.VISA, text)));
            recitals.forEach(text -> paragraphs.add(new Paragraph(PartKind.RECITAL, text)));
            provisions.forEach(text -> paragraphs.add(new Paragraph(PartKind.PROVISION, text)));
            return new PublishedAct(
                    collectivity, siren, kind, population, number, date, subjectCode, title, null, paragraphs);
        }
    }
}
