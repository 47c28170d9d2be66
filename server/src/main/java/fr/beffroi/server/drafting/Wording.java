package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.model.LanguageModel;
import fr.beffroi.acts.draft.model.Proposal;
import fr.beffroi.acts.draft.model.ProposedRecital;
import fr.beffroi.acts.draft.model.ProposedRecital.Mark;
import fr.beffroi.acts.draft.model.ProposedRecital.State;
import fr.beffroi.acts.draft.model.Recitals;
import fr.beffroi.acts.written.Part;
import fr.beffroi.server.acts.LoadedLaw;
import fr.beffroi.server.platform.ServerSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recitals that a language model proposes, where the settings name one; what is held against each goes with it. */
@Component("draftWording")
class Wording {
    private final Optional<LanguageModel> language;
    private final ServerSettings settings;
    private final LoadedLaw law;

    Wording(Optional<LanguageModel> language, ServerSettings settings, LoadedLaw law) {
        this.language = language;
        this.settings = settings;
        this.law = law;
    }

    /** Its name; null: none is configured. */
    @Nullable
    String model() {
        ServerSettings.Model model = settings.model();
        return model == null ? null : model.name();
    }

    /**
     * @param model its name as configured
     * @param text what a person who takes it gets; "" where nothing is left
     * @param spans all that the model wrote
     * @param warnings what is held against it, in words
     */
    record Worded(String model, String text, List<Span> spans, List<String> warnings) {
        public boolean takeable() {
            return !text.isEmpty();
        }
    }

    record Span(String text, boolean struck) {}

    /** @param problem why there is nothing; "" where the model answered as asked */
    record Said(List<Worded> recitals, String problem) {}

    /** Asks the model: takes as long as it takes, and is called outside of any transaction. */
    Said propose(Composition made, Locale locale) {
        String name = model();
        if (language.isEmpty() || name == null) {
            throw new IllegalArgumentException("drafting.wording.absent");
        }
        Proposal proposal = new Recitals(language.get(), name, law.get())
                .propose(
                        made.family(),
                        made.facts().given(),
                        made.drafted(),
                        made.facts().setting(),
                        Times.today());
        return new Said(
                proposal.recitals().stream().map(one -> worded(one, locale)).toList(), proposal.problem(locale));
    }

    private static Worded worded(ProposedRecital recital, Locale locale) {
        return new Worded(
                recital.model(),
                recital.taken("recital").map(Part::text).orElse(""),
                recital.sentences().stream()
                        .map(one -> new Span(one.text() + " ", one.state() == State.STRUCK))
                        .toList(),
                recital.sentences().stream()
                        .flatMap(one -> one.marks().stream())
                        .map(Mark::reason)
                        .map(reason -> reason.message(locale))
                        .distinct()
                        .toList());
    }
}
