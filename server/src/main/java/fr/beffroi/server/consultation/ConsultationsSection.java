package fr.beffroi.server.consultation;

import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.report.ReportSection;
import fr.beffroi.server.report.Said;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The consultations of a year, for the council: how many, and of each whose synthesis was published what was kept or not. About how many
 * people contributed is what was told once when the phase closed, see {@link Told}; nothing is counted anew.
 */
@Component
class ConsultationsSection implements ReportSection {
    private final Consultations consultations;
    private final Synthesis synthesis;
    private final Said said;

    ConsultationsSection(Consultations consultations, Synthesis synthesis, Said said) {
        this.consultations = consultations;
        this.synthesis = synthesis;
        this.said = said;
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public String title() {
        return "consultation.report";
    }

    @Override
    public List<Statement> of(Year year) {
        List<Consultation> all = consultations.all();
        long opened = all.stream()
                .filter(one -> one.openings().stream().anyMatch(opening -> in(year, opening.openedAt())))
                .count();
        List<Consultation> published = all.stream()
                .filter(one -> one.publishedAt() != null && in(year, one.publishedAt()))
                .toList();
        List<Statement> statements = new ArrayList<>();
        statements.add(said.counted("consultation.report.count", ConcertationPage.PATH, opened, published.size()));
        published.forEach(one -> tell(one, statements));
        return statements;
    }

    private void tell(Consultation one, List<Statement> statements) {
        String page = ConcertationPage.PATH + "/" + one.id();
        List<Claim> claims = synthesis.claims(one.id());
        statements.add(said.counted(
                "consultation.report.one",
                page,
                one.title(),
                count(claims, Claim.Kept.KEPT),
                count(claims, Claim.Kept.PARTLY),
                count(claims, Claim.Kept.NOT_KEPT)));
        for (Consultation.Opening opening : one.openings()) {
            if (opening.isTold()) {
                statements.add(said.counted("consultation.report.people." + opening.phase(), page, opening.people()));
            }
        }
        for (Claim claim : claims) {
            statements.add(new Statement(said.text("consultation.report.claim." + claim.kept(), claim.text())));
        }
    }

    private static long count(List<Claim> claims, Claim.Kept kept) {
        return claims.stream().filter(claim -> claim.kept() == kept).count();
    }

    private static boolean in(Year year, Instant at) {
        return at.atZone(LegalTime.FRANCE).getYear() == year.getValue();
    }
}
