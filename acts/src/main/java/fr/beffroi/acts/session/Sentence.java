package fr.beffroi.acts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How an item ended, in one sentence: "Adopté par 14 voix pour, 3 contre (…) et 2 abstentions (…)."
 */
public final class Sentence {
    private final Roster roster;
    private final Words words;

    private Sentence(Roster roster, Words words) {
        this.roster = roster;
        this.words = words;
    }

    /** Empty until the item is over. @throws java.util.NoSuchElementException if no item has this id */
    public static String of(Sitting sitting, String item, Locale locale) {
        Words words = Words.of(sitting.plan(), locale);
        ItemState state = sitting.getItem(item);
        Sentence sentence = new Sentence(sitting.plan().roster(), words);
        return state.findOutcome()
                .map(outcome -> sentence.of(outcome) + sentence.left(state))
                .orElse("");
    }

    /** What a recount of that item's votes changes: the sentence that stood before it. */
    public static String recounted(Sitting before, String item, Locale locale) {
        return Words.of(before.plan(), locale).say("late.recounted", of(before, item, locale));
    }

    /** That the head left for the vote on the accounts, which the act must say (CGCT L2121-14). */
    private String left(ItemState state) {
        boolean voted = state.item().accounts() && state.outcome() instanceof Outcome.Decided;
        return roster.findHead()
                .filter(head -> voted && state.presence().apart().contains(head))
                .map(head -> " " + words.ofGender("outcome.left", head, words.chair(head)))
                .orElse("");
    }

    private String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided decided -> decided(decided);
            case Outcome.Elected elected -> elected(elected);
            case Outcome.Unopposed alone -> words.say("outcome.unopposed", alone.candidate(), words.council());
            case Outcome.Noted noted -> words.say("outcome.noted", words.council());
            case Outcome.Postponed postponed ->
                words.say(postponed.withoutQuorum() ? "outcome.no_quorum" : "outcome.postponed", postponed.reason());
            case Outcome.Withdrawn withdrawn -> words.say("outcome.withdrawn", withdrawn.reason());
        };
    }

    private String decided(Outcome.Decided vote) {
        StringBuilder sentence = new StringBuilder(words.say(vote.adopted() ? "outcome.adopted" : "outcome.rejected"));
        if (vote.secret()) {
            sentence.append(' ').append(words.say("outcome.secret"));
        } else if (vote.byName()) {
            sentence.append(' ').append(words.say("outcome.by_name"));
        }
        if (vote.unanimous() && vote.adopted()) {
            sentence.append(' ').append(words.say("outcome.unanimous")).append(words.say("outcome.colon"));
        } else {
            sentence.append(' ').append(words.say("outcome.by")).append(' ');
        }
        sentence.append(words.and(counts(vote)));
        if (vote.castingVote()) {
            sentence.append(words.say("outcome.casting"));
        }
        if (vote.noPart() > 0) {
            sentence.append(words.say("outcome.no_part", vote.noPart(), names(vote.choices(), Choice.NO_PART)));
        }
        return sentence.append('.').toString();
    }

    private List<String> counts(Outcome.Decided vote) {
        List<String> counts = new ArrayList<>();
        // A public ballot is recorded with the name of each voter (CGCT L2121-21).
        String inFavour = vote.byName() ? names(vote.choices(), Choice.FOR) : "";
        counts.add(words.say("count.for", vote.inFavour(), inFavour));
        if (vote.against() > 0) {
            counts.add(words.say("count.against", vote.against(), names(vote.choices(), Choice.AGAINST)));
        }
        if (vote.abstentions() > 0) {
            counts.add(words.say("count.abstain", vote.abstentions(), names(vote.choices(), Choice.ABSTAIN)));
        }
        if (vote.blanks() > 0) {
            counts.add(words.say("count.blank", vote.blanks()));
        }
        if (vote.nulls() > 0) {
            counts.add(words.say("count.null", vote.nulls()));
        }
        return counts;
    }

    /** " (Mme A, M. B)", nothing where names are not known. */
    private String names(Map<String, Choice> choices, Choice choice) {
        List<Member> who = roster.members().stream()
                .filter(member -> choices.get(member.id()) == choice)
                .toList();
        return who.isEmpty() ? "" : " (" + words.names(who) + ")";
    }

    private String elected(Outcome.Elected elected) {
        return words.say(
                elected.byAge() ? "outcome.elected_by_age" : "outcome.elected",
                elected.winner().candidate(),
                words.say(elected.secret() ? "outcome.secret" : "outcome.open"),
                words.say("round." + elected.round()),
                elected.winner().votes());
    }
}
