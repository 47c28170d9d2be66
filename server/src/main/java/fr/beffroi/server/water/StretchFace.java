package fr.beffroi.server.water;

import fr.beffroi.server.oversight.ProposalFace;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.people.Account;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows a stretch: its map, its pipes with their reasons, what is expected, and once walked what was found. */
@Component
class StretchFace implements ProposalFace {
    private final CampaignRows campaigns;
    private final VisitRows visits;

    StretchFace(CampaignRows campaigns, VisitRows visits) {
        this.campaigns = campaigns;
        this.visits = visits;
    }

    @Override
    public boolean shows(String useKey) {
        return useKey.equals(WaterFeature.USE);
    }

    @Override
    public Optional<Face> face(Stored stored, Account account) {
        return campaigns
                .findStretch(stored.proposal().id())
                .map(stretch -> new Face(
                        "eau/stretch",
                        new Shown(
                                stretch,
                                campaigns.get(stretch.campaign()),
                                visits.of(stretch.proposal()),
                                LocaleContextHolder.getLocale(),
                                WaterFeature.isOffice(account)),
                        "water.stretch.accept",
                        "proposal.amend",
                        "water.stretch.effect",
                        null,
                        false,
                        true));
    }

    /** Everything the template {@code eau/stretch} reads. */
    record Shown(StretchRow stretch, Campaign campaign, List<Visit> visits, Locale locale, boolean office) {
        public boolean isToVisit() {
            return stretch.state() == StretchRow.State.TO_VISIT;
        }
    }
}
