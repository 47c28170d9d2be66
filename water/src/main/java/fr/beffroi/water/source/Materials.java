package fr.beffroi.water.source;

import fr.beffroi.tables.TableField;
import fr.beffroi.water.pipes.Material;
import java.util.Map;

/**
 * Materials by the codes of RAEPA (géostandard Réseaux AEP et assainissement, Covadis) and by the words and letters that
 * inventories use. Cast iron without more said is grey before 1970: nobody cast it otherwise in quantity.
 */
final class Materials {
    private static final int DUCTILE_SINCE = 1970;

    private static final Map<String, Material> CODES = Map.ofEntries(
            Map.entry("00", Material.UNKNOWN),
            Map.entry("01", Material.STEEL),
            Map.entry("02", Material.ASBESTOS_CEMENT),
            Map.entry("03", Material.CONCRETE),
            Map.entry("04", Material.CONCRETE),
            Map.entry("05", Material.CONCRETE),
            Map.entry("06", Material.CONCRETE),
            Map.entry("07", Material.COPPER),
            Map.entry("08", Material.ASBESTOS_CEMENT),
            Map.entry("09", Material.COMPOSITE),
            Map.entry("10", Material.ASBESTOS_CEMENT),
            Map.entry("11", Material.DUCTILE_IRON),
            Map.entry("12", Material.GREY_IRON),
            Map.entry("13", Material.OTHER),
            Map.entry("14", Material.OTHER),
            Map.entry("15", Material.OTHER),
            Map.entry("16", Material.POLYETHYLENE),
            Map.entry("17", Material.POLYETHYLENE),
            // Some lists give 18 to another glass fibre as well; for drinking water it is polyethylene.
            Map.entry("18", Material.POLYETHYLENE),
            Map.entry("19", Material.LEAD),
            Map.entry("20", Material.OTHER),
            Map.entry("21", Material.OTHER),
            Map.entry("22", Material.COMPOSITE),
            Map.entry("23", Material.COMPOSITE),
            Map.entry("24", Material.PVC),
            Map.entry("25", Material.ORIENTED_PVC),
            Map.entry("26", Material.PVC),
            Map.entry("27", Material.PVC),
            Map.entry("28", Material.STEEL),
            Map.entry("99", Material.OTHER));

    private static final Map<String, Material> LETTERS = Map.ofEntries(
            Map.entry("ci", Material.GREY_IRON),
            Map.entry("fg", Material.GREY_IRON),
            Map.entry("ftg", Material.GREY_IRON),
            Map.entry("di", Material.DUCTILE_IRON),
            Map.entry("fd", Material.DUCTILE_IRON),
            Map.entry("ftd", Material.DUCTILE_IRON),
            Map.entry("st", Material.STEEL),
            Map.entry("ac", Material.ASBESTOS_CEMENT),
            Map.entry("acier", Material.STEEL),
            Map.entry("steel", Material.STEEL),
            Map.entry("a_c", Material.ASBESTOS_CEMENT),
            Map.entry("cpp", Material.CONCRETE),
            Map.entry("bat", Material.CONCRETE),
            Map.entry("pvco", Material.ORIENTED_PVC),
            Map.entry("pe", Material.POLYETHYLENE),
            Map.entry("cop", Material.COPPER),
            Map.entry("cu", Material.COPPER),
            Map.entry("pb", Material.LEAD),
            Map.entry("prv", Material.COMPOSITE),
            Map.entry("xxx", Material.UNKNOWN),
            Map.entry("inconnu", Material.UNKNOWN),
            Map.entry("unknown", Material.UNKNOWN));

    private Materials() {}

    /** @param year that the pipe was laid in, 0 where unknown */
    static Material of(String written, int year) {
        String code = written.matches("\\d(\\.0)?") ? "0" + written.charAt(0) : written;
        String word = TableField.folded(written);
        if (word.isEmpty()) {
            return Material.UNKNOWN;
        }
        if (CODES.containsKey(code)) {
            return CODES.getOrDefault(code, Material.OTHER);
        }
        if (LETTERS.containsKey(word)) {
            return LETTERS.getOrDefault(word, Material.OTHER);
        }
        return ofWord(word, year);
    }

    private static Material ofWord(String word, int year) {
        if (word.contains("ductil") || word.startsWith("hdpe_in_di")) {
            return Material.DUCTILE_IRON;
        }
        if (word.contains("fonte") || word.contains("cast_iron") || word.endsWith("_ci")) {
            boolean late = year >= DUCTILE_SINCE && !word.contains("gris") && !word.contains("cast_iron");
            return late ? Material.DUCTILE_IRON : Material.GREY_IRON;
        }
        if (word.contains("amiante")
                || word.contains("fibro")
                || word.contains("asbestos")
                || word.contains("fibre_ciment")) {
            return Material.ASBESTOS_CEMENT;
        }
        if (word.contains("pvc")) {
            return word.contains("bo") || word.contains("orient") ? Material.ORIENTED_PVC : Material.PVC;
        }
        if (word.contains("pehd") || word.contains("pebd") || word.contains("hdpe") || word.contains("poly")) {
            return Material.POLYETHYLENE;
        }
        if (word.contains("acier") || word.contains("steel") || word.contains("tole")) {
            return word.contains("beton") ? Material.CONCRETE : Material.STEEL;
        }
        if (word.contains("beton") || word.contains("concrete")) {
            return Material.CONCRETE;
        }
        if (word.contains("cuivre") || word.contains("copper")) {
            return Material.COPPER;
        }
        if (word.contains("plomb") || word.contains("lead")) {
            return Material.LEAD;
        }
        return word.startsWith("indetermin") ? Material.UNKNOWN : Material.OTHER;
    }
}
