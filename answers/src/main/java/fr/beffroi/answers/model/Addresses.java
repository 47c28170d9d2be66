package fr.beffroi.answers.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds postal addresses: number and street with what follows, a street after "j'habite", a post code and its town. */
final class Addresses {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String STREET =
            "(?:rue|avenue|av|ave|boulevard|bd|bld|blvd|place|pl|chemin|impasse|imp|all[ée]es?|route|rte|quai|cours|square|passage|sentier"
                    + "|lotissement|lot|r[ée]sidence|hameau|lieu-dit|lieu dit|faubourg|fbg|villa|cit[ée]|esplanade|promenade|ruelle|venelle"
                    + "|mont[ée]e|rond-point|voie|traverse|clos|domaine|mail|parvis|sente)\\b\\.?";
    private static final String STOP =
            "(?!(?:et|est|à|a|dans|depuis|je|qui|que|pour|avec|mais|sur|il|elle|nous|vous|ai|suis|où|ou|sans|car|par|chez|merci"
                    + "|ma|mon|mes|se|ne|y|demande|souhaite|voudrais|veux|dois|peut|quand|comment|quel\\p{L}*)\\b|[jnmsc]['’])";
    private static final String STREET_NAME = "(?: +" + STOP + "(?:\\p{L}{1,3}\\.|[\\p{L}\\d'’-]{1,30})){1,6}";
    private static final String EXTRA =
            "(?:,? *(?:b[âa]t(?:iment)?|appt?|appartement|apt|esc(?:alier)?|[ée]tage|bp|cs)\\.? *[\\p{L}\\d]{1,5})*";
    private static final String TOWN =
            "\\d{2} ?\\d{3}(?!\\d| ?(?:€|euros?|habitants|personnes|fois|km|ans|exemplaires))(?: +\\p{Lu}[\\p{L}'’-]+(?:[ -](?:\\p{Lu}[\\p{L}'’-]+|sur|sous|la|le|les|en|de|du|des|d'))*(?: +cedex(?: \\d+)?)?)";
    private static final Pattern NUMBERED = Pattern.compile(
            "(?<![\\p{L}\\d])\\d{1,4}(?: ?(?:bis|ter|quater|[a-d])\\b)?,? +" + STREET + STREET_NAME + EXTRA, FLAGS);
    private static final Pattern LIVES = Pattern.compile(
            "(?:habit\\p{L}{1,4}|demeur\\p{L}{1,4}|domicili[ée]e?s?|r[ée]sid\\p{L}{1,4}|log[ée]e?s?|mon adresse(?: est)?"
                    + "|adresse *:)(?: (?:au|à|dans|en|sur))?(?: (?:la|le|l['’]))? *((?<![\\p{L}\\d])"
                    + STREET + STREET_NAME + EXTRA + ")",
            FLAGS);
    private static final Pattern POST_CODE = Pattern.compile("(?<![\\p{L}\\d*/.-])" + TOWN);

    private Addresses() {}

    static List<Span> find(String text) {
        var found = new ArrayList<Span>();
        NUMBERED.matcher(text).results().forEach(m -> found.add(span(text, m.start(), m.end())));
        LIVES.matcher(text).results().forEach(m -> found.add(span(text, m.start(1), m.end(1))));
        POST_CODE.matcher(text).results().forEach(m -> found.add(span(text, m.start(), m.end())));
        return found;
    }

    private static Span span(String text, int start, int end) {
        int stop = end;
        while (stop > start && !Character.isLetterOrDigit(text.charAt(stop - 1))) {
            stop--;
        }
        return new Span(PersonalData.ADRESSE, start, stop);
    }
}
