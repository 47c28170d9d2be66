package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose act it is, as the act names it. */
final class Collectivities {
    private static final String PROPER = "\\p{Lu}[\\p{L}'’.-]*";
    private static final String LINK =
            "(?:de|du|des|d['’]|la|le|les|l['’]|en|sur|sous|et|lès|les|aux?|à|DE|DU|DES|D['’]|LA|LE|LES|L['’]|EN|SUR|SOUS|ET|AUX?)";
    private static final String PLACE = "(?:(?:" + LINK + "[ \\n]+|" + "[dDlL]['’] ?)*" + PROPER + ")(?:[ -](?:(?:"
            + LINK + "[ -]|[dDlL]['’] ?){0,3}" + PROPER + ")){0,6}";
    private static final List<Pattern> WAYS = List.of(
            Pattern.compile(
                    "(?iu:communaut[ée]s?\\s+(?:de\\s+communes|d['’]agglom[ée]ration|urbaine)|m[ée]tropole|syndicat\\s+(?:mixte|intercommunal|des?\\s+eaux|d['’][a-zé]+)[^\\n,;:]{0,60}?)\\s+"
                            + PLACE),
            Pattern.compile(
                    "(?iu:commune|ville|mairie|municipalit[ée])\\s+(?iu:de\\s+la|de\\s+l['’]|des?|du|d['’]|de)\\s*"
                            + PLACE),
            Pattern.compile(
                    "(?iu:syndicat|[ée]tablissement\\s+public|sivom|sivu|sictom|centre\\s+communal\\s+d['’]action\\s+sociale)[^\\n,;:]{3,60}"),
            Pattern.compile("(?iu:commune|ville|mairie)\\s*:?\\s*\\n?" + PLACE),
            Pattern.compile("(?iu:le\\s+maire\\s+de)\\s+" + PLACE));
    private static final int HEAD = 3000;

    private Collectivities() {}

    static @Nullable Found<String> find(Source source) {
        String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
        @Nullable MatchResult best = null;
        for (Pattern way : WAYS) {
            var matcher = way.matcher(head);
            boolean sooner = matcher.find() && (best == null || matcher.start() < best.start());
            if (sooner) {
                best = matcher.toMatchResult();
            }
        }
        if (best == null) {
            return null;
        }
        return source.found(cut(source.plain(best.start(), best.end())), best.start(), best.end(), 0.9);
    }

    private static String cut(String name) {
        return name.replaceFirst(
                        "\\s+(?iu:extrait|s[ée]ance|d[ée]lib[ée]ration|arrondissement|canton|d[ée]partement|r[ée]publique|conseil|arr[êe]t[ée]|n[°o]|objet|date|dûment|s['’]est|l['’]an|pr[ée]sents?)\\b.*$",
                        "")
                .strip();
    }
}
