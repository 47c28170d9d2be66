package fr.beffroi.acts.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.draft.Drafted;
import fr.beffroi.acts.draft.Drafting;
import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.draft.Setting;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.reading.ActReader;
import fr.beffroi.acts.session.Cast;
import fr.beffroi.acts.session.Choice;
import fr.beffroi.acts.session.Event;
import fr.beffroi.acts.session.Item;
import fr.beffroi.acts.session.Majority;
import fr.beffroi.acts.session.Member;
import fr.beffroi.acts.session.Numbering;
import fr.beffroi.acts.session.Office;
import fr.beffroi.acts.session.Roster;
import fr.beffroi.acts.session.Secrecy;
import fr.beffroi.acts.session.SessionPlan;
import fr.beffroi.acts.session.Sitting;
import fr.beffroi.acts.written.Extract;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The whole way of each shipped family: from its facts to a draft, a vote, an extract, and every file made of it. */
class EveryFamilyTest {
    private static final LocalDate SESSION = LocalDate.of(2026, 12, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
    private static final LocalDateTime EVENING = SESSION.atTime(18, 30);
    private static final int MEMBERS = 15;
    private static final int POPULATION = 1_200;

    static Collection<Family> families() {
        return Families.shipped().all();
    }

    @ParameterizedTest
    @MethodSource("families")
    void anAdoptedDraftIsPrintedValidAndReadBackWithNothingAgainstIt(Family family) throws Exception {
        Sitting sitting = sitting(family);
        Extract extract = adopted(sitting);
        Collectivity town = fr.beffroi.acts.session.Extracts.collectivity(sitting.plan());
        SessionFile known = fr.beffroi.acts.session.Extracts.file(sitting, "p1");
        byte[] pdf = ExtractPdf.of(extract, null);
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        for (Map.Entry<String, byte[]> file : Map.of(
                        "a.pdf", pdf, "a.docx", ExtractDocx.of(extract, null), "a.odt", ExtractOdt.of(extract, null))
                .entrySet()) {
            Act act = new ActReader().read(file.getKey(), file.getValue());
            assertThat(act.visas()).as(file.getKey()).hasSameSizeAs(extract.visas());
            assertThat(act.recitals()).as(file.getKey()).hasSameSizeAs(extract.recitals());
            // The rows of a list stand below their article, without a number.
            assertThat(act.provisions())
                    .as(file.getKey())
                    .filteredOn(provision -> provision.value().number() != null)
                    .hasSameSizeAs(extract.provisions());
            assertThat(Checks.all()
                            .check(new Case(act, town, known, Law.none(), TODAY))
                            .findings())
                    .as(file.getKey())
                    .filteredOn(finding -> finding.severity() == Severity.BLOCKING)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    @Tag("shared-data")
    @EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
    void anAdoptedDraftGoesToThePrefectureAndToOpenDataInValidForms(Family family) throws Exception {
        Extract extract = adopted(sitting(family));
        ActesEnvelope envelope = ActesEnvelopeTest.envelope(extract);
        for (byte[] xml : ActesEnvelopeTest.xmlOf(envelope)) {
            assertThat(ActesSchema.faults(xml)).isEmpty();
        }
        assertThat(TableSchema.scdl().faults(ScdlFile.of(List.of(new ScdlRow(extract, null)), "00007")))
                .isEmpty();
    }

    private static Extract adopted(Sitting sitting) {
        return fr.beffroi.acts.session.Extracts.of(sitting, "p1", Numbering.BY_SESSION, Drafting.remedies());
    }

    private static Sitting sitting(Family family) {
        Drafted drafted = Drafting.compose(family, family.sample(), Setting.of(Extracts.TOWN, POPULATION, SESSION));
        assertThat(drafted.missing()).isEmpty();
        boolean accounts = family.key().equals("compte-financier-unique");
        boolean appointment = family.key().equals("designation-delegues");
        Item item = Item.deliberation("p1", 1, drafted.writing().title(), drafted.writing())
                .coded(family.matter())
                .with(accounts ? Majority.ACCOUNTS : Majority.VOTES_CAST)
                .with(appointment ? Secrecy.UNLESS_WAIVED : Secrecy.NONE);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            Member member = Member.of("m" + i, i % 2 == 0 ? "Mme" : "M.", "Camille EXEMPLE-" + (char) ('A' + i));
            members.add(i == 0 ? member.as(Office.HEAD) : i == 1 ? member.as(Office.DEPUTY) : member);
        }
        SessionPlan plan = new SessionPlan(
                Extracts.TOWN,
                POPULATION,
                EVENING,
                "salle du conseil",
                SESSION.minusDays(10),
                false,
                false,
                false,
                new Roster(members),
                List.of(item));
        List<Event> events = new ArrayList<>();
        members.forEach(member -> events.add(new Event.Arrived(EVENING, member.id())));
        events.add(new Event.Opened(EVENING, "m0"));
        events.add(new Event.SecretaryNamed(EVENING, "m2"));
        if (accounts) {
            events.add(new Event.ChairTaken(EVENING, "m1", true));
        }
        events.add(new Event.ItemOpened(EVENING, "p1"));
        if (accounts) {
            events.add(new Event.Left(EVENING, "m0"));
        }
        if (appointment) {
            events.add(new Event.SecretBallotWaived(EVENING, "p1"));
        }
        events.add(new Event.Voted(
                EVENING,
                "p1",
                Cast.Open.of(Sitting.of(plan, events).getItem("p1").presence(), Choice.FOR, Map.of())));
        events.add(new Event.Closed(EVENING.plusHours(1)));
        return Sitting.of(plan, events);
    }
}
