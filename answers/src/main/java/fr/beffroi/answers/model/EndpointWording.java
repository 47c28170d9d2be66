package fr.beffroi.answers.model;

import fr.beffroi.answers.Answer;
import fr.beffroi.answers.Answer.Notice;
import fr.beffroi.answers.Answer.Sentence;
import fr.beffroi.answers.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lets a language model reword the quoted draft, and keeps only what the quotations bear out.
 *
 * <p>What leaves: the message without its personal data, and the quotations. What comes back: for each quotation, the
 * rewordings that it supports and that together keep all its facts; else the quotation itself, so the model can drop
 * nothing. Sentences that no quotation supports follow with {@code supported = false}. Whatever the endpoint does, the
 * caller gets sentences: the quoted draft and a notice in the worst case. Greeting and closing are never the model's.
 */
public final class EndpointWording implements Answers.Wording {
    private static final int MESSAGE_CHARS = 6000;
    private static final Set<Answer.Part> OURS = Set.of(Answer.Part.GREETING, Answer.Part.CLOSING);

    private final Endpoint endpoint;
    private final Chat chat;

    public EndpointWording(Endpoint endpoint) {
        this(endpoint, Spending.UNTOLD);
    }

    public EndpointWording(Endpoint endpoint, Spending spending) {
        this.endpoint = endpoint;
        this.chat = new Chat(endpoint, spending);
    }

    @Override
    public List<Sentence> reword(String message, List<Sentence> quoted) {
        return rewordAndTell(message, quoted).sentences();
    }

    @Override
    public Answers.Wording.Reworded rewordAndTell(String message, List<Sentence> quoted) {
        List<Sentence> offered = quoted.stream()
                .filter(s -> s.quote() != null && !OURS.contains(s.part()))
                .toList();
        if (offered.isEmpty()) {
            return new Answers.Wording.Reworded(quoted, List.of());
        }
        Hidden hidden = Pseudonymiser.hide(message);
        String sent =
                hidden.text().substring(0, Math.min(MESSAGE_CHARS, hidden.text().length()));
        try {
            List<Chat.Phrase> phrases =
                    chat.ask(sent, offered.stream().map(Sentence::text).toList());
            return checked(quoted, offered, phrases, hidden);
        } catch (ModelFailure e) {
            return new Answers.Wording.Reworded(quoted, List.of(new Notice(e.key(), e.arguments(), false)));
        }
    }

    private Answers.Wording.Reworded checked(
            List<Sentence> quoted, List<Sentence> offered, List<Chat.Phrase> phrases, Hidden hidden) {
        var sentences = new ArrayList<Sentence>();
        var struck = new ArrayList<Sentence>();
        var used = new ArrayList<Chat.Phrase>();
        int reworded = 0;
        for (Sentence original : quoted) {
            int number = offered.indexOf(original) + 1;
            List<Chat.Phrase> its = number == 0
                    ? List.of()
                    : phrases.stream()
                            .filter(p -> p.quotation() == number)
                            .filter(p -> SupportCheck.supports(original.text(), p.text()))
                            .toList();
            used.addAll(its);
            List<String> texts = its.stream().map(Chat.Phrase::text).toList();
            if (its.isEmpty() || !SupportCheck.keepsFacts(original.text(), texts)) {
                sentences.add(original);
            } else {
                texts.forEach(text -> sentences.add(with(original, hidden.restore(text), true)));
                reworded++;
            }
        }
        for (Chat.Phrase phrase : phrases) {
            if (!used.contains(phrase)) {
                struck.add(new Sentence(
                        hidden.restore(phrase.text()), null, null, null, part(offered, phrase.quotation()), false));
            }
        }
        sentences.addAll(beforeClosing(sentences), struck);
        return new Answers.Wording.Reworded(sentences, notices(reworded, struck.size()));
    }

    private List<Notice> notices(int reworded, int struck) {
        var notices = new ArrayList<Notice>();
        if (reworded > 0) {
            notices.add(new Notice("model.used", List.of(endpoint.model(), String.valueOf(reworded)), false));
        } else {
            notices.add(new Notice("model.unused", List.of(endpoint.model()), false));
        }
        if (struck > 0) {
            notices.add(new Notice("model.struck", List.of(String.valueOf(struck)), true));
        }
        return notices;
    }

    private static int beforeClosing(List<Sentence> sentences) {
        int at = sentences.size();
        while (at > 0 && sentences.get(at - 1).part() == Answer.Part.CLOSING) {
            at--;
        }
        return at;
    }

    private static Answer.Part part(List<Sentence> offered, int number) {
        return number >= 1 && number <= offered.size() ? offered.get(number - 1).part() : Answer.Part.DIRECT;
    }

    private static Sentence with(Sentence original, String text, boolean supported) {
        return new Sentence(text, original.fiche(), original.passage(), original.quote(), original.part(), supported);
    }
}
