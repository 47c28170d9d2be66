package fr.beffroi.buildings.references;

import static fr.beffroi.buildings.references.Subject.ADDRESSES;
import static fr.beffroi.buildings.references.Subject.BUILDINGS;
import static fr.beffroi.buildings.references.Subject.OVERLAYS;
import static fr.beffroi.buildings.references.Subject.PARCELS;
import static fr.beffroi.buildings.references.Subject.PERMITS;
import static fr.beffroi.buildings.references.Subject.ZONES;

import fr.beffroi.tables.TableField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is taken of a file, and the names that columns for it bear: those of the standards first, then those met elsewhere. */
public enum Field implements TableField {
    /** 01 hard, 02 light (cadastre "Etalab"; {@code DUR} in EDIGÉO). */
    BUILDING_TYPE(BUILDINGS, false, "type", "dur", "nature"),
    PARCEL_ID(PARCELS, false, "id", "idu", "id_parcelle", "geo_parcelle", "idpar", "identifiant"),
    PARCEL_COMMUNE(PARCELS, false, "commune", "code_insee", "insee", "code_commune"),
    PARCEL_PREFIX(PARCELS, false, "prefixe", "com_abs", "pre"),
    PARCEL_SECTION(PARCELS, false, "section", "code_section"),
    PARCEL_NUMBER(PARCELS, false, "numero", "numero_parcelle", "num_parc", "parcelle"),
    ZONE_TYPE(ZONES, true, "typezone", "typesect", "type_zone", "type_secteur", "zone"),
    ZONE_LABEL(ZONES, false, "libelle", "nom_zone", "nom"),
    ZONE_LONG_LABEL(ZONES, false, "libelong", "description"),
    ZONE_APPROVED(ZONES, false, "datappro", "datvalid", "date_approbation"),
    OVERLAY_LABEL(OVERLAYS, false, "libelle", "txt", "nom", "nom_zone", "intitule", "lib"),
    OVERLAY_CODE(OVERLAYS, false, "typepsc", "typeinf", "codezone", "type_zone", "code", "alea"),
    PERMIT_NUMBER(
            PERMITS,
            true,
            "numero",
            "numero_dossier",
            "num_dossier",
            "num_permis",
            "numero_permis",
            "numero_autorisation",
            "dossier",
            "num",
            "reference"),
    PERMIT_KIND(PERMITS, false, "type", "type_dossier", "nature_dossier", "type_autorisation", "type_dau", "nature"),
    PERMIT_PARCELS(
            PERMITS,
            true,
            "parcelles",
            "parcelle",
            "references_cadastrales",
            "reference_cadastrale",
            "ref_cadastrales",
            "ref_cadastre",
            "refs_cadastrales",
            "cadastre",
            "terrain_cadastre"),
    PERMIT_ASKED(PERMITS, false, "date_depot", "depot", "date_demande", "date_de_depot", "depose_le"),
    PERMIT_DECIDED(
            PERMITS,
            false,
            "date_decision",
            "date_accord",
            "date_autorisation",
            "date_reelle_autorisation",
            "date_arrete",
            "date_octroi",
            "decide_le",
            "date"),
    /** Works declared complete: "déclaration attestant l'achèvement et la conformité des travaux". */
    PERMIT_COMPLETE(
            PERMITS,
            false,
            "date_daact",
            "daact",
            "date_achevement",
            "achevement",
            "date_fin_travaux",
            "date_reelle_daact"),
    PERMIT_STATE(PERMITS, false, "decision", "etat", "statut", "avis", "etat_dossier", "nature_decision", "sens"),
    PERMIT_STREET(
            PERMITS,
            false,
            "adresse_terrain",
            "adresse_travaux",
            "adresse_du_terrain",
            "adresse_projet",
            "lieu_travaux",
            "voie",
            "nom_voie",
            "rue",
            "lieu",
            "adresse"),
    ADDRESS_STREET(ADDRESSES, true, "nom_voie", "voie", "rue", "nom_de_la_voie"),
    ADDRESS_NUMBER(ADDRESSES, false, "numero", "num"),
    ADDRESS_X(ADDRESSES, false, "lon", "longitude", "long", "x"),
    ADDRESS_Y(ADDRESSES, false, "lat", "latitude", "y");

    static final String BUNDLE = "fr.beffroi.buildings.references.messages";

    private final Subject subject;
    private final boolean needed;
    private final List<String> spellings;

    Field(Subject subject, boolean needed, String... spellings) {
        this.subject = subject;
        this.needed = needed;
        this.spellings = List.of(spellings);
    }

    public Subject subject() {
        return subject;
    }

    @Override
    public String bundle() {
        return BUNDLE;
    }

    @Override
    public String key() {
        return "field." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }

    @Override
    public List<String> spellings() {
        return spellings;
    }

    static List<Field> of(Subject subject) {
        return Arrays.stream(values()).filter(field -> field.subject == subject).toList();
    }
}
