package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.draft.model.LanguageModel;
import fr.beffroi.answers.model.Completion;
import fr.beffroi.answers.model.Endpoint;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.server.costs.RemoteCalls;
import fr.beffroi.server.oversight.ServedUse;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.web.MenuEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What drafting brings to the house: its use, its line in the menu. */
@Configuration(proxyBeanMethods = false)
class DraftingFeature {
    private static final Logger log = LoggerFactory.getLogger(DraftingFeature.class);

    static final String USE = "drafting";
    static final String KIND = "act_draft";

    /** Who writes drafts and validates them. */
    static final Set<Role> OFFICE = EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE);

    /** An act binds everybody: one validation in ten is read again, until an élu or a head of service says otherwise. */
    static final double SECOND_READING_RATE = 0.1;

    /** A person waits for it, in front of a text that they can write themselves. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final int MOST_BYTES = 1 << 20;

    /** @throws fr.beffroi.oversight.NotAllowed unless the account may write drafts */
    static Account office(Account account) {
        account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
        return account;
    }

    /**
     * Minimal in the sense of the AI Act: clauses that a person wrote, completed with facts that a person gave, in a text
     * of the administration itself that a person edits and an assembly votes.
     */
    @Bean
    ServedUse draftingUse() {
        return new ServedUse(
                USE,
                "acts",
                "drafting.use.purpose",
                "drafting.use.law",
                "drafting.use.responsible",
                RiskClass.MINIMAL,
                SECOND_READING_RATE);
    }

    /** The shipped families with those of the folder that the settings name; a file at fault is told, and left out. */
    @Bean
    Families.Opened openedFamilies(ServerSettings settings) {
        Path folder = settings.acts().families();
        if (folder == null) {
            return new Families.Opened(Families.shipped(), List.of());
        }
        Families.Opened opened = Families.open(folder);
        opened.problems().forEach(problem -> log.error("{} : {}", folder, problem.message(Locale.FRENCH)));
        return opened;
    }

    /** What drafts are made from. */
    @Bean
    Families families(Families.Opened opened) {
        return opened.families();
    }

    /** @throws NotAllowed if its file went since the draft was begun */
    static Family familyOf(Draft draft, Families families) {
        return families.find(draft.family()).orElseThrow(() -> new NotAllowed("drafting.family.gone", draft.family()));
    }

    /** The door to the optional language model: none unless the settings name an endpoint. */
    @Bean
    @Nullable
    LanguageModel languageModel(ServerSettings settings, RemoteCalls calls) {
        ServerSettings.Model model = settings.model();
        return model == null
                ? null
                : new Completion(
                                new Endpoint(model.url(), model.name(), model.key(), PATIENCE, MOST_BYTES),
                                calls.of(USE))::complete;
    }

    @Bean
    MenuEntry draftingEntry() {
        return new MenuEntry("drafting", "drafting.menu", "/actes/rediger", 24, OFFICE, MenuEntry.Place.ACTS);
    }
}
