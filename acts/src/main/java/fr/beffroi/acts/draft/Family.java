package fr.beffroi.acts.draft;

import fr.beffroi.acts.session.Secrecy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A family of acts, as a lawyer wrote it in a file: what must be known, what is written, what must be watched.
 *
 * @param key name of its file without {@code .yaml}, e.g. {@code subvention-association}
 * @param words by which a need names it
 * @param needs examples, one sentence each
 * @param matter code of the ACTES nomenclature, e.g. "7.5"
 * @param facts in the order in which they are asked
 * @param confirm what its author could not confirm in a text in force
 * @param sample invented facts with which its draft is complete
 */
public record Family(
        String key,
        String title,
        String summary,
        List<String> words,
        List<String> needs,
        String matter,
        String matterLabel,
        Body body,
        Majority majority,
        @Nullable String majorityNote,
        Secrecy secrecy,
        List<Fact> facts,
        List<Opinion> opinions,
        List<Enclosure> attachments,
        List<Basis> bases,
        Template titleText,
        List<Clause> report,
        List<Clause> visas,
        List<Clause> recitals,
        List<Clause> provisions,
        List<FamilyRule> rules,
        List<String> confirm,
        Given sample) {
    public Family {
        words = List.copyOf(words);
        needs = List.copyOf(needs);
        facts = List.copyOf(facts);
        opinions = List.copyOf(opinions);
        attachments = List.copyOf(attachments);
        bases = List.copyOf(bases);
        report = List.copyOf(report);
        visas = List.copyOf(visas);
        recitals = List.copyOf(recitals);
        provisions = List.copyOf(provisions);
        rules = List.copyOf(rules);
        confirm = List.copyOf(confirm);
    }

    public Optional<Fact> findFact(String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
    }
}
