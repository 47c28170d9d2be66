package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.Rule;
import java.util.List;

/** Every rule of this package, in the order in which things happen. */
public final class AfterRules {
    private AfterRules() {}

    public static List<Rule> all() {
        return List.of(
                new Signatures(),
                new AuthorNamed(),
                new SignatureDelegated(),
                new Transmission(),
                new TransmissionDelay(),
                new ReceiptAfterAct(),
                new ReceiptIdentifier(),
                new PublicationAfterAct(),
                new PublicationOnline(),
                new Enforceable(),
                new IndividualNotified(),
                new PoliceMadePublic(),
                new ListExamined(),
                new MinutesAdopted(),
                new PaperRegister(),
                new DecisionReported(),
                new SubjectCodeForm(),
                new SubjectCodeMatter());
    }

    /** Those that look at what is known before the session. */
    public static List<Rule> ofDrafts() {
        return List.of(new SubjectCodeForm(), new SubjectCodeMatter());
    }
}
