package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Rule;
import java.util.List;

/** Every rule of this package, in the order in which a lawyer reads an act. */
public final class ContentRules {
    private ContentRules() {}

    public static List<Rule> all() {
        return List.of(
                new DelegatedMatter(),
                new DecisionOutsideDelegation(),
                new ReservedToCouncil(),
                new DecisionCitesDelegation(),
                new MovablesCeiling(),
                new LeaseLength(),
                new TransferredCompetence(),
                new DelegationLimits(),
                new VisaPresent(),
                new VisaInForce(),
                new CodeNamed(),
                new ReplacedText(),
                new ProvisionsGrounded(),
                new ProvisionsNumbered(),
                new ProvisionsDoTitle(),
                new ObjectStated(),
                new MeasureMotivated(),
                new AmountInWords(),
                new AmountWithTax(),
                new AmountTotal(),
                new AmountOfTitle(),
                new BudgetAccounts(),
                new BudgetBalance(),
                new ConventionDuration(),
                new TacitRenewal(),
                new MarketWithoutCompetition(),
                new MarketFormal(),
                new MarketCommittee(),
                new MarketEssentials(),
                new AmendmentShare(),
                new DomainOpinion(),
                new StaffCommittee(),
                new Retroactivity(),
                new PersonalData(),
                new SocialAidAnonymous(),
                new SuspectCriterion(),
                new Remedies(),
                new GrantTerms(),
                new GrantAgreement(),
                new RepublicanCommitment(),
                new WorshipGrant(),
                new GrantRequest(),
                new JobTerms(),
                new AllowancesTable(),
                new AllowancesCeiling(),
                new GuaranteeTerms(),
                new BadDebtAccount(),
                new SaleTerms(),
                new StreetNamed(),
                new WishOnly());
    }
}
