package fr.beffroi.acts.law;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says whose articles an enumeration lists: of the code or text named after it, or before it in the same clause. */
final class Attribution {
    private static final String GAP = "[\\s\u0001]{0,90}+";
    private static final Pattern OF = Pattern.compile(GAP
            + "(?:\\(|,)?" + GAP
            + "(?:(?:modifiee?s?|precitee?s?|susvisee?s?|nouveaux?|anciens?)\\s{1,40},?\\s{0,40})?"
            + "(?:(?:issus?|resultant|tires?|prevus?|extraits?)\\s{1,40})?"
            + "(?:du|de la|de l'|de|dudit|de ladite|des|au|a la|d')?" + GAP
            + "(?:(?:nouveau|dit|meme)\\s{1,40})?\\(?");
    private static final Pattern SAME_CODE = Pattern.compile(
            GAP
                    + "(?:\\(|,)?" + GAP
                    + "(?:dudit|du meme|de ce meme|de ce|audit|du)\\s{1,90}code(?:\\s{1,90}(?:precite|susvise|susmentionne|susdit|lui-meme))?(?![a-z])");
    /** In an act these are the words of a code that it quotes: which one, the quotation does not say. */
    private static final Pattern QUOTED_CODE =
            Pattern.compile(GAP + "(?:\\(|,)?" + GAP + "du\\s{1,90}present\\s{1,90}code(?![a-z])");

    private static final Pattern PLAIN_CODE = Pattern.compile(".*\\bdu\\s+code$", Pattern.DOTALL);
    private static final Pattern SAME_TEXT = Pattern.compile(
            GAP
                    + "(?:\\(|,)?" + GAP
                    + "(?:(?:de la meme|de ladite|de cette meme|de cette|dudit|du meme|de ce meme|de ce)\\s{1,90}(?:loi|ordonnance|decret)"
                    + "|(?:de la|du|de l')\\s{0,90}(?:loi|ordonnance|decret)\\s{1,90}(?:precitee?|susviseee?|susvisee?|susmentionnee?))(?![a-z])");
    private static final Pattern SOME_CODE = Pattern.compile(GAP + "(?:\\(|,)?" + GAP + "(?:du|d'un)\\s{1,90}code\\s");
    private static final Pattern SOME_TEXT = Pattern.compile(
            GAP
                    + "(?:\\(|,)?" + GAP
                    + "(?:(?:du|de la|de l'|des|dudit|de son|de ses|de leurs?|de cette|de ce|d'un|d'une)\\s{0,90})(?:reglement|statuts?|convention|contrat|arrete|decret|loi|ordonnance|constitution|traite|directive|cahier|presente?|acte|projet|protocole|accord|decision|deliberation|bail|marche|plan|instruction|circulaire|annexe|charte)");
    /** What may stand between "la loi n° …" and "son article 3". */
    private static final Pattern ITS = Pattern.compile(
            "[\\s,(:\u0001-]*(?:modifiee?s?[\\s,]*|susvisee?s?[\\s,]*|precitee?s?[\\s,]*|relatif[^.;\\n]{0,160}?|relative[^.;\\n]{0,160}?|portant[^.;\\n]{0,160}?)?"
                    + "(?:(?:et|notamment|en particulier|dans|en|pris en|plus particulierement|specialement|son|ses|leurs?|les?|l'|a|aux?)[\\s,:'\u0001]*)*");
    /** @param end after the words that name it, where they follow the articles */
    record Owner(@Nullable Code code, TextMentions.@Nullable Mention text, int end) {}

    private final String text;
    private final String folded;
    private final List<CodeMentions.Mention> codes;
    private final List<TextMentions.Mention> texts;
    /** Starts of codes and texts named for the articles before them: they own nothing after them. */
    private final Set<Integer> taken = new HashSet<>();

    private final Set<Integer> cited = new HashSet<>();

    Attribution(String text, String folded) {
        this.text = text;
        this.folded = folded;
        this.codes = CodeMentions.in(text, folded);
        this.texts = TextMentions.in(folded);
    }

    /** Empty where nothing says whose they are, or where they are those of something that is not law. */
    Optional<Owner> of(ArticleList list) {
        Optional<Owner> after = after(list.end());
        if (after.isPresent()) {
            return after;
        }
        boolean lettered = list.items().getFirst().lettered();
        if (!lettered
                && SOME_TEXT.matcher(folded).region(list.end(), folded.length()).lookingAt()) {
            return Optional.empty();
        }
        return before(list, lettered);
    }

    /** Texts that are named for themselves. */
    List<TextMentions.Mention> wholeTexts() {
        return texts.stream().filter(text -> !cited.contains(text.start())).toList();
    }

    private Optional<Owner> after(int end) {
        Matcher of = OF.matcher(folded).region(end, folded.length());
        if (of.lookingAt()) {
            for (CodeMentions.Mention code : codes) {
                if (reaches(end, of, code.code().start())) {
                    taken.add(code.code().start());
                    return Optional.of(
                            new Owner(code.code().code(), null, code.code().end()));
                }
            }
            for (TextMentions.Mention mention : texts) {
                if (reaches(end, of, mention.start())) {
                    taken.add(mention.start());
                    cited.add(mention.start());
                    return Optional.of(new Owner(null, mention, mention.end()));
                }
            }
        }
        return same(end);
    }

    /** The mention begins where the linking words end, or among them ("du Nouveau code", "(CGCT)"). */
    private boolean reaches(int end, Matcher of, int start) {
        return start >= end
                && start <= of.end()
                && OF.matcher(folded).region(end, start).matches();
    }

    private Optional<Owner> same(int end) {
        Matcher quoted = QUOTED_CODE.matcher(folded).region(end, folded.length());
        if (quoted.lookingAt()) {
            return Optional.of(new Owner(null, null, quoted.end()));
        }
        Matcher code = SAME_CODE.matcher(folded).region(end, folded.length());
        boolean anotherCode =
                SOME_CODE.matcher(folded).region(end, folded.length()).lookingAt();
        if (code.lookingAt()
                && !(anotherCode && PLAIN_CODE.matcher(code.group()).matches())) {
            return Optional.of(new Owner(lastCode(end), null, code.end()));
        }
        if (anotherCode) {
            // "du code de la chasse": a code, and none that we know.
            return Optional.of(new Owner(null, null, end));
        }
        Matcher text = SAME_TEXT.matcher(folded).region(end, folded.length());
        if (text.lookingAt()) {
            TextMentions.Mention last = lastText(end);
            if (last != null) {
                return Optional.of(new Owner(null, last, text.end()));
            }
        }
        return Optional.empty();
    }

    private @Nullable Code lastCode(int before) {
        Code last = null;
        for (CodeMentions.Mention mention : codes) {
            if (mention.code().end() <= before
                    && (!mention.beside() || taken.contains(mention.code().start()))) {
                last = mention.code().code();
            }
        }
        return last;
    }

    private TextMentions.@Nullable Mention lastText(int before) {
        TextMentions.Mention last = null;
        for (TextMentions.Mention mention : texts) {
            if (mention.end() <= before) {
                last = mention;
            }
        }
        return last;
    }

    private Optional<Owner> before(ArticleList list, boolean lettered) {
        int clause = Clause.start(text, folded, list.start());
        CodeMentions.Mention code = null;
        for (CodeMentions.Mention mention : codes) {
            if (mention.code().end() <= list.start()
                    && mention.code().start() >= clause
                    && !taken.contains(mention.code().start())
                    && (lettered && !mention.beside() || near(mention, list))) {
                code = mention;
            }
        }
        if (!lettered) {
            for (TextMentions.Mention mention : texts) {
                if (mention.end() <= list.start()
                        && mention.start() >= clause
                        && !taken.contains(mention.start())
                        && (code == null || code.code().start() < mention.start())
                        && ITS.matcher(folded)
                                .region(mention.end(), list.start())
                                .matches()) {
                    return Optional.of(new Owner(null, mention, list.end()));
                }
            }
        }
        if (code == null || !lettered && !near(code, list)) {
            return Optional.empty();
        }
        return Optional.of(new Owner(code.code().code(), null, 0));
    }

    private boolean near(CodeMentions.Mention code, ArticleList list) {
        return ITS.matcher(folded).region(code.code().end(), list.start()).matches();
    }
}
