package fr.beffroi.acts.similar;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Collectivity.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An act that a collectivité made public.
 *
 * @param collectivity its name as published
 * @param siren nine digits
 * @param kind null where it is not known
 * @param population null where it is not known
 * @param subjectCode of the ACTES nomenclature, e.g. "7.5"; null where none is given
 * @param url where it is published; null where none is given
 * @param paragraphs empty where only its title is known
 */
public record PublishedAct(
        String collectivity,
        String siren,
        @Nullable Kind kind,
        @Nullable Integer population,
        String number,
        LocalDate date,
        @Nullable String subjectCode,
        String title,
        @Nullable String url,
        List<Paragraph> paragraphs) {
    public PublishedAct {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The same, of a collectivité of that kind and size: what SCDL does not tell. */
    public PublishedAct from(Collectivity of) {
        return new PublishedAct(
                collectivity, siren, of.kind(), of.population(), number, date, subjectCode, title, url, paragraphs);
    }

    PublishedAct with(List<Paragraph> read) {
        return new PublishedAct(collectivity, siren, kind, population, number, date, subjectCode, title, url, read);
    }

    /** Whether both are one act: a collectivité numbers its acts. */
    public boolean isSameAs(PublishedAct other) {
        return Objects.equals(siren, other.siren) && number.equals(other.number) && date.equals(other.date);
    }

    /** How a reader finds it again, e.g. "Commune de Saint-Exemple, délibération n° 2026-11-04". */
    public String reference() {
        return Messages.text(java.util.Locale.FRENCH, "similar.reference", List.of(collectivity, number));
    }
}
