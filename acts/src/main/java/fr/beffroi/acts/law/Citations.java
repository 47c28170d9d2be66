package fr.beffroi.acts.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads citations out of a text: finds the articles, the codes and the texts it names, and joins them. */
final class Citations {
    /** Without "article" before it nor a code after it, "D 912" is a road and "A 12-3" a parcel. */
    private static final Pattern CLEARLY_AN_ARTICLE = Pattern.compile("(?:LO|L|R|D)\\d{3,}-\\d.*");

    private Citations() {}

    static List<Citation> in(String text) {
        String folded = Folded.of(text);
        Attribution attribution = new Attribution(text, folded);
        List<Citation> citations = new ArrayList<>();
        ArticleList list = ArticleList.next(text, folded, 0);
        int from = 0;
        while (list != null) {
            from = Math.max(list.end(), from + 1);
            add(attribution.of(list), list, text, citations);
            list = from < text.length() ? ArticleList.next(text, folded, from) : null;
        }
        attribution.wholeTexts().forEach(mention -> citations.add(whole(mention, text)));
        citations.sort(Comparator.comparingInt(Citation::start));
        return List.copyOf(citations);
    }

    static List<CodeMention> codes(String text) {
        return CodeMentions.in(text, Folded.of(text)).stream()
                .filter(mention -> !mention.beside())
                .map(CodeMentions.Mention::code)
                .toList();
    }

    private static void add(
            Optional<Attribution.Owner> owner, ArticleList list, String text, List<Citation> citations) {
        boolean sure = list.named() || owner.isPresent() && owner.get().end() > 0;
        for (ArticleList.Item item : list.items()) {
            if (!sure && !CLEARLY_AN_ARTICLE.matcher(item.number()).matches()) {
                continue;
            }
            boolean alone = list.items().size() == 1;
            int start = alone ? list.start() : item.start();
            int end = alone ? owner.map(o -> Math.max(o.end(), item.end())).orElse(item.end()) : item.end();
            String written = text.substring(start, end);
            if (owner.isPresent() && owner.get().text() != null) {
                TextMentions.Mention of = owner.get().text();
                // A law has no "et suivants" that we can bound; each article of a range is not named either.
                citations.add(
                        new Citation.OfText(of.nature(), of.number(), of.date(), item.number(), written, start, end));
            } else if (owner.isPresent() || item.lettered()) {
                Code code = owner.map(Attribution.Owner::code).orElse(null);
                citations.add(new Citation.OfCode(
                        code, item.number(), item.last(), item.andFollowing(), written, start, end));
            }
        }
    }

    private static Citation whole(TextMentions.Mention mention, String text) {
        return new Citation.OfText(
                mention.nature(),
                mention.number(),
                mention.date(),
                null,
                text.substring(mention.start(), mention.end()),
                mention.start(),
                mention.end());
    }
}
