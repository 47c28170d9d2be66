package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.model.LanguageModel;
import fr.beffroi.answers.model.Completion;
import fr.beffroi.answers.model.Endpoint;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.server.oversight.ServedUse;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.web.MenuEntry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What drafting brings to the house: its use, its line in the menu. */
@Configuration(proxyBeanMethods = false)
class DraftingFeature {
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

    /** What drafts are made from. */
    @Bean
    Families families() {
        return Families.shipped();
    }

    /** The door to the optional language model: none unless the settings name an endpoint. */
    @Bean
    @Nullable
    LanguageModel languageModel(ServerSettings settings) {
        ServerSettings.Model model = settings.model();
        return model == null
                ? null
                : new Completion(new Endpoint(model.url(), model.name(), model.key(), PATIENCE, MOST_BYTES))::complete;
    }

    @Bean
    MenuEntry draftingEntry() {
        return new MenuEntry("drafting", "drafting.menu", "/actes/rediger", 24, OFFICE, MenuEntry.Place.BAR);
    }
}
