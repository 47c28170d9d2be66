package fr.beffroi.acts.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where somebody lives: what follows "demeurant", "domicilié", "résidant". A firm's seat is not masked. */
final class Addresses {
    private static final Pattern LIVES = Pattern.compile("(?<![a-z])(?:demeurant|domicilie(?:e|s|es|\\(e\\))?|resid(?:ant|ent|e)|habitant|loge(?:e|s|es)?)"
            + "(?:\\s+ensemble)?\\s*:?\\s+(?:(?:a l'adresse(?: suivante)?|au|a|en|dans)\\s*:?\\s+)?");

    private static final String LINK = "(?:(?:de|du|des|la|le|les|aux?|en|sur|sous|et|à)\\s+|[ldLD]['’]\\s?)";
    private static final String PROPER = "(?:" + LINK + "{0,3}(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{N}+(?=\\s+\\p{L})))";
    private static final String TOWN = "\\p{Lu}[\\p{L}\\p{M}'’-]*(?:\\s+(?:" + LINK + ")?\\p{Lu}[\\p{L}\\p{M}'’-]*)*";
    private static final String WAY =
            "(?iu:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|allées|route|quai|cours|square|passage|traverse|montée|"
                    + "sentier|lotissement|résidence|hameau|lieu-?dit|quartier|faubourg|cité|villa|mas|domaine|ferme|rond-point|voie|ruelle|esplanade|clos|promenade)";
    private static final Pattern ADDRESS = Pattern.compile("(?:\\p{N}{1,4}(?:\\s?(?iu:bis|ter|quater|[a-d])(?!\\p{L}))?\\s*,?\\s+)?" + WAY + "(?:\\s+"
            + PROPER + ")*(?:\\s+\\p{N}{1,4}(?!\\p{N}))?(?:\\s*(?:,|-|–)?\\s*\\p{N}{5}\\s+" + TOWN + "|\\s*,?\\s+(?:à|-|–)\\s+" + TOWN + "|,\\s+" + TOWN + ")?");
    private static final Pattern TOWN_ONLY = Pattern.compile("(?:\\p{N}{5}\\s+)?" + TOWN);

    private Addresses() {}

    /** @param plain the same text, folded character by character */
    static List<Proposed> in(String text, String plain) {
        List<Proposed> found = new ArrayList<>();
        Matcher lives = LIVES.matcher(plain);
        while (lives.find()) {
            Matcher address = ADDRESS.matcher(text).region(lives.end(), text.length());
            Matcher town = TOWN_ONLY.matcher(text).region(lives.end(), text.length());
            if (address.lookingAt()) {
                int end = text.charAt(address.end() - 1) == '.' ? address.end() - 1 : address.end();
                found.add(new Proposed(new Span(address.start(), end), DataKind.ADDRESS));
            } else if (town.lookingAt()) {
                found.add(new Proposed(new Span(town.start(), town.end()), DataKind.ADDRESS));
            }
        }
        return found;
    }
}
