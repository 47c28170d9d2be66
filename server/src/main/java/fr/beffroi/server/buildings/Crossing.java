package fr.beffroi.server.buildings;

import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.presumption.Factor;
import fr.beffroi.buildings.presumption.Objection;
import fr.beffroi.buildings.presumption.Period;
import fr.beffroi.buildings.presumption.PermitRelation;
import fr.beffroi.buildings.presumption.Presumption;
import fr.beffroi.buildings.presumption.Presumptions;
import fr.beffroi.buildings.presumption.PreviousDecision;
import fr.beffroi.buildings.presumption.Rules;
import fr.beffroi.buildings.presumption.Sighting;
import fr.beffroi.buildings.references.Field;
import fr.beffroi.buildings.references.References;
import fr.beffroi.buildings.references.Source;
import fr.beffroi.buildings.references.Zone;
import fr.beffroi.buildings.states.State;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.Typography;
import fr.beffroi.tables.Projection;
import fr.beffroi.tables.UnreadableSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was seen, held against all references and what agents decided before; the engine crosses, here its words are taken down. */
@Component("buildingsCrossing")
class Crossing {
    /** Said where the buildings of the cadastre were not given. */
    static final String NO_CADASTRE = "buildings.fact.no-cadastre";

    private static final Map<String, Field> PERMIT_FIELDS = Map.of(
            "number", Field.PERMIT_NUMBER,
            "kind", Field.PERMIT_KIND,
            "parcels", Field.PERMIT_PARCELS,
            "date", Field.PERMIT_DECIDED);

    /** Files never change: what was read of the same ones last is the same. Who draws ten objects has the cadastre read once. */
    private record Read(Set<UUID> files, String crs, References references) {}

    private volatile SoftReference<@Nullable Read> last = new SoftReference<>(null);

    private final ReferenceFiles files;
    private final Vintages vintages;
    private final MessageSource texts;
    private final Typography say;

    Crossing(ReferenceFiles files, Vintages vintages, MessageSource texts, Typography say) {
        this.files = files;
        this.vintages = vintages;
        this.texts = texts;
        this.say = say;
    }

    /** What was read of a file. @param kept of it: the columns that are used, and no other */
    record Checked(int entries, byte[] kept) {}

    /** @throws Refused with what is wrong, where and what to do */
    Checked check(ReferenceKind kind, String name, byte[] content, Map<String, String> mapping) {
        try {
            Source source = source(kind, name, content, mapping);
            References.of(List.of(source), Projection.LAMBERT_93, null);
            return new Checked(
                    source.table().rows().size(),
                    KeptTable.of(source.table(), source.columns().values()));
        } catch (UnreadableSource unreadable) {
            throw new Refused(
                    "buildings.reference.broken", unreadable.problem().message(LocaleContextHolder.getLocale()));
        }
    }

    private static Source source(ReferenceKind kind, String name, byte[] content, Map<String, String> mapping)
            throws UnreadableSource {
        try {
            Source guessed = Source.guess(name, content, kind.subject());
            Map<Field, String> columns = new HashMap<>(guessed.columns());
            if (kind == ReferenceKind.PERMITS) {
                mapping.forEach((field, column) -> {
                    Field meant = PERMIT_FIELDS.get(field);
                    if (meant != null) {
                        columns.put(meant, column);
                    }
                });
            }
            return guessed.with(columns, guessed.projection());
        } catch (UnreadableSource unreadable) {
            throw unreadable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known of a territory. @param given kinds of which a file was sent @param taken day of each vintage */
    record Known(References references, Set<ReferenceKind> given, Map<UUID, LocalDate> taken) {}

    /** Inside {@link Tenancy#in}. @param crs reference system of the images */
    Known references(String crs) {
        Map<ReferenceKind, ReferenceFile> latest = files.latest();
        Map<UUID, LocalDate> taken = vintages.all().stream().collect(Collectors.toMap(Vintage::id, Vintage::taken));
        Set<UUID> ids = latest.values().stream().map(ReferenceFile::id).collect(Collectors.toSet());
        Read read = last.get();
        if (read == null || !read.files().equals(ids) || !read.crs().equals(crs)) {
            read = new Read(ids, crs, read(latest.values(), crs));
            last = new SoftReference<>(read);
        }
        return new Known(read.references(), latest.keySet(), taken);
    }

    private References read(Collection<ReferenceFile> latest, String crs) {
        List<Source> sources = new ArrayList<>();
        try {
            for (ReferenceFile file : latest) {
                sources.add(source(file.kind(), file.name(), files.content(file.id()), file.mapping()));
            }
            return References.of(sources, crs, null);
        } catch (UnreadableSource broken) {
            throw new Refused("buildings.reference.broken", broken.problem().message(Locale.FRENCH));
        }
    }

    /** @param explained by the cadastre, an earlier decision or their size */
    record Crossed(List<Found> present, int explained) {}

    /**
     * @param now what is scanned, its objects where the cadastre draws such things
     * @param histories what older images tell of them
     * @param judged presumptions that exist
     * @throws fr.beffroi.buildings.imagery.UnreadableImage if an older image cannot be read any more
     */
    Crossed cross(Side now, Histories histories, Known known, List<Case> judged) {
        Vintage vintage = now.vintage();
        DecidedBefore before = new DecidedBefore(judged, vintage, known.taken(), this::again);
        List<Sighting> sightings = now.seen().stream()
                .map(one -> new Sighting(one, histories.period(one)))
                .toList();
        List<Found> found = new Presumptions(
                        known.references(), rules(vintage), decided(judged, vintage, known.taken()))
                .of(sightings).stream()
                        .map(one -> found(one, vintage, histories, known))
                        .map(one -> before.told(one))
                        .toList();
        return new Crossed(found, sightings.size() - found.size());
    }

    /** A person drew it: nothing explains it away, but what the papers say is told. Inside {@link Tenancy#in}. */
    Found drawn(Polygon outline, Kind kind, double area, Vintage vintage, @Nullable Vintage earlier) {
        Known known = references(vintage.grid().crs());
        Detection detection = new Detection(outline, kind, 1, area);
        Optional<Presumption> presumption = new Presumptions(known.references(), rules(vintage), List.of())
                .of(List.of(new Sighting(detection, new Period(null, vintage.taken(), 1)))).stream()
                        .findFirst();
        return presumption
                .map(one -> found(one, vintage, Histories.none(vintage), known))
                .orElseGet(() -> new Found(
                        kind,
                        outline,
                        vintage.grid().crs(),
                        1,
                        area,
                        area,
                        known.references().cadastre().parcelsWithin(outline, 0).stream()
                                .map(parcel -> parcel.id().label())
                                .toList(),
                        known.references().zones().zonesAt(outline).stream()
                                .findFirst()
                                .map(Crossing::zone)
                                .orElse(""),
                        List.of(new Fact(text("buildings.fact.explained"), true, 1)),
                        vintage.id(),
                        earlier == null ? null : earlier.id(),
                        null,
                        vintage.taken()));
    }

    private static Rules rules(Vintage vintage) {
        return new Rules(vintage.grid().crs(), vintage.grid().metresPerUnit(), 0, 0, Rules.USUAL_TOLERANCE_M);
    }

    /** What is said of an earlier decision that nothing stands there. */
    private Fact again(Case decided, boolean changed) {
        String key = changed ? "buildings.fact.again.changed" : "buildings.fact.again";
        String said = text(key, decided.number(), say.date(decided.changedAt()));
        return new Fact(said, !changed, changed ? 1 : DecidedBefore.WEIGHT);
    }

    /** Decisions that hold for these images too. @param taken day of each vintage */
    static List<PreviousDecision> decided(List<Case> judged, Vintage vintage, Map<UUID, LocalDate> taken) {
        return judged.stream()
                .filter(one -> one.state() != State.UNFOUNDED || isOfAsLate(one, vintage, taken))
                .map(one -> previous(one, vintage.grid().crs()))
                .toList();
    }

    /** That older images showed nothing there does not say that nothing was built since. */
    static boolean isOfAsLate(Case one, Vintage vintage, Map<UUID, LocalDate> taken) {
        LocalDate seen = taken.get(one.found().vintage());
        return seen != null && !seen.isBefore(vintage.taken());
    }

    private static PreviousDecision previous(Case one, String crs) {
        LocalDate on = one.changedAt().atZone(ZoneOffset.UTC).toLocalDate();
        boolean founded = one.state() != State.UNFOUNDED && one.state() != State.REGULAR;
        return new PreviousDecision(one.found().outlineIn(crs), on, founded);
    }

    private Found found(Presumption one, Vintage vintage, Histories histories, Known known) {
        Detection detection = one.sighting().detection();
        Period period = one.sighting().period();
        Vintage beside = histories.beside(detection);
        Zone zone = one.place().zone();
        return new Found(
                detection.kind(),
                detection.outline(),
                vintage.grid().crs(),
                detection.score(),
                detection.areaM2(),
                one.rank(),
                one.place().parcels().stream()
                        .map(part -> part.parcel().label())
                        .toList(),
                zone == null ? "" : zone(zone),
                facts(one, known, histories),
                vintage.id(),
                beside == null ? null : beside.id(),
                period.absent(),
                period.seen(),
                histories.past(detection),
                null);
    }

    private List<Fact> facts(Presumption one, Known known, Histories histories) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(sentence(one.message(Locale.FRENCH)), false, 1));
        facts.add(permits(one, known));
        facts.addAll(histories.facts(one.sighting().detection(), text("buildings.fact.undated")));
        facts.add(new Fact(sentence(one.formality().message(Locale.FRENCH)), false, 1));
        for (Factor factor : one.factors()) {
            facts.add(new Fact(sentence(factor.message(Locale.FRENCH)), false, factor.value()));
        }
        if (!known.given().contains(ReferenceKind.BUILDINGS)) {
            facts.add(new Fact(text(NO_CADASTRE), true, 1));
        }
        for (PermitRelation permit : one.permits()) {
            facts.add(new Fact(
                    sentence(permit.message(Locale.FRENCH)),
                    true,
                    permit.effect().weight()));
        }
        for (Objection objection : one.against()) {
            facts.add(new Fact(sentence(objection.message(Locale.FRENCH)), true, 1));
        }
        return facts;
    }

    /** Permits are found by parcel: that none was found is said only where there was one to look for. */
    private Fact permits(Presumption one, Known known) {
        if (!known.given().contains(ReferenceKind.PERMITS)) {
            return new Fact(text("buildings.fact.no-permits"), true, 1);
        }
        boolean lookedFor = !one.place().parcels().isEmpty()
                && known.references().permits().all().stream()
                        .anyMatch(permit -> !permit.parcels().isEmpty());
        return lookedFor
                ? new Fact(sentence(one.permitMessage(Locale.FRENCH)), false, 1)
                : new Fact(text("buildings.fact.permits-unmatched"), true, 1);
    }

    /** The engine's words stand alone here. */
    private static String sentence(String words) {
        String whole = words.endsWith(".") ? words : words + ".";
        return whole.substring(0, 1).toUpperCase(Locale.FRENCH) + whole.substring(1);
    }

    private static String zone(Zone zone) {
        String code = switch (zone.kind()) {
            case URBAN -> "U";
            case TO_URBANISE -> "AU";
            case AGRICULTURAL -> "A";
            case NATURAL -> "N";
            case OPEN -> "ZC";
            case CLOSED -> "ZnC";
            case UNKNOWN -> "";
        };
        return zone.label().isEmpty() || zone.label().equals(code)
                ? code
                : code.isEmpty() ? zone.label() : code + " (" + zone.label() + ")";
    }

    /** In French, as the fingerprint of a proposal is. */
    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
