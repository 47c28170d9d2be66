package fr.beffroi.water.source;

import static fr.beffroi.water.source.Subject.PIPES;
import static fr.beffroi.water.source.Subject.REPAIRS;
import static fr.beffroi.water.source.Subject.ROADS;
import static fr.beffroi.water.source.Subject.TEMPERATURES;

import fr.beffroi.tables.TableField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is taken of a file, and the names that columns for it bear: those of RAEPA first, then those met elsewhere. */
public enum Field implements TableField {
    PIPE_ID(
            PIPES,
            true,
            "idcana",
            "watmainid",
            "id_canalisation",
            "id_cana",
            "id_troncon",
            "identifiant",
            "pipe_id",
            "assetid",
            "asset",
            "id",
            "fid"),
    PIPE_LAID(
            PIPES,
            false,
            "anfinpose",
            "installation_date",
            "date_pose",
            "annee_pose",
            "an_pose",
            "date_de_pose",
            "annee_de_pose",
            "install_date",
            "year_installed",
            "install_year",
            "laid",
            "pose"),
    PIPE_LAID_FROM(PIPES, false, "andebpose"),
    PIPE_MATERIAL(PIPES, false, "materiau", "material", "mat", "nature"),
    PIPE_DIAMETER(
            PIPES,
            false,
            "diametre",
            "pipe_size",
            "diameter",
            "dn",
            "diam",
            "diametre_nominal",
            "diameter_mm",
            "diametre_mm"),
    PIPE_LENGTH(
            PIPES,
            false,
            "longcana",
            "shape__length",
            "longueur",
            "length",
            "length_m",
            "longueur_m",
            "lineaire",
            "shape_length",
            "shape_leng",
            "long"),
    PIPE_STREET(PIPES, false, "roadsegmentid", "id_troncon_voie", "id_rue", "id_voie", "road_id", "street_id"),
    PIPE_STREET_NAME(PIPES, false, "rue", "voie", "nom_voie", "nom_rue", "street", "adresse"),
    PIPE_ZONE(PIPES, false, "pressure_zone", "secteur", "zone", "etage", "zone_pression", "district", "dma"),
    PIPE_SOIL(
            PIPES,
            false,
            "sol",
            "type_sol",
            "nature_sol",
            "type_de_sol",
            "nature_du_sol",
            "sol_nature",
            "geologie",
            "lithologie",
            "soil",
            "soil_type"),
    PIPE_STATUS(PIPES, false, "enservice", "etat", "status"),
    PIPE_SERVICE(PIPES, false, "branchemnt", "branchement"),
    REPAIR_ID(REPAIRS, false, "idrepar", "watbreakincidentid", "id_reparation", "incident_id", "numero", "id", "fid"),
    REPAIR_PIPE(
            REPAIRS,
            false,
            "idsuprepar",
            "assetid",
            "asset",
            "watmainid",
            "idcana",
            "id_canalisation",
            "id_cana",
            "pipe_id",
            "pipe",
            "canalisation"),
    REPAIR_DATE(
            REPAIRS,
            true,
            "daterepar",
            "incident_date",
            "dt",
            "date",
            "date_reparation",
            "date_casse",
            "date_intervention",
            "date_fuite",
            "break_date",
            "repair_date"),
    REPAIR_SUPPORT(REPAIRS, false, "supprepare", "break_type", "type", "support"),
    REPAIR_STATUS(REPAIRS, false, "status", "statut", "etat"),
    REPAIR_STREET(REPAIRS, false, "roadsegmentid", "id_troncon_voie", "id_rue", "id_voie", "road_id", "street_id"),
    REPAIR_X(REPAIRS, false, "x", "lon", "longitude", "x_l93", "x_lambert"),
    REPAIR_Y(REPAIRS, false, "y", "lat", "latitude", "y_l93", "y_lambert"),
    ROAD_ID(ROADS, true, "roadsegmentid", "id_troncon_voie", "id_rue", "id_voie", "road_id", "street_id", "id", "fid"),
    ROAD_NAME(ROADS, false, "street", "nom_voie", "nom_rue", "voie", "rue", "name", "nom"),
    ROAD_CLASS(ROADS, false, "carto_class", "classe", "importance", "class", "categorie", "nature"),
    ROAD_START_X(ROADS, false, "startx", "start_x", "x_debut", "x1"),
    ROAD_START_Y(ROADS, false, "starty", "start_y", "y_debut", "y1"),
    ROAD_END_X(ROADS, false, "endx", "end_x", "x_fin", "x2"),
    ROAD_END_Y(ROADS, false, "endy", "end_y", "y_fin", "y2"),
    TEMPERATURE_DAY(TEMPERATURES, true, "date", "jour", "day", "aaaammjj"),
    TEMPERATURE_MEAN(
            TEMPERATURES,
            true,
            "tm",
            "tmoy",
            "tmean",
            "tavg",
            "temperature_moyenne",
            "temperature_moyenne_c_",
            "temperature_c_",
            "temperature_c",
            "temperature",
            "temp",
            "t");

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
        return Source.BUNDLE;
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
