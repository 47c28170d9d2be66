package fr.beffroi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.oversight.trust.Proportion;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.files.Telemetry;
import fr.beffroi.water.telemetry.leaks.DistrictState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From measures to a team's finding, on the pages as people use them. */
class AlarmsFlowTest extends Waterworks {
    @Autowired
    private Alarms alarms;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Proposals proposals;

    @Autowired
    private JournalBook journal;

    @Autowired
    private Triage triage;

    @Test
    void aLeakBecomesOneProposalWithItsEvidenceAndTheBaselinesOpinion() {
        open(own);
        measured(own, Map.of("Bourg", leaking(1), "Plateau", quiet(2)));
        screener.screen(own.id());

        LeakAlarm alarm = only();
        assertThat(district("Bourg").state()).isEqualTo(DistrictState.LEAK);
        assertThat(district("Plateau").state()).isIn(DistrictState.NORMAL, DistrictState.TO_WATCH);
        assertThat(ChronoUnit.DAYS.between(FIRST.plusDays(LEAK), alarm.started()))
                .isBetween(-1L, 2L);
        Proposals.Stored stored = stored(alarm);
        assertThat(stored.service()).isEqualTo("Accueil");
        assertThat(stored.proposal().subject().replace('\u00a0', ' ')).startsWith("Bourg : fuite présumée d’environ");
        assertThat(stored.proposal().energy().joules()).isPositive();
        assertThat(stored.proposal().evidence())
                .filteredOn(Evidence.Comparison.class::isInstance)
                .singleElement()
                .satisfies(
                        one -> assertThat(((Evidence.Comparison) one).agrees()).isTrue());
        assertThat(stored.proposal().evidence())
                .filteredOn(Evidence.Measure.class::isInstance)
                .hasSize(6);

        Visitor agent = agent(own);
        Document list = page(agent, "/eau/alarmes");
        assertThat(list.select("#waiting-title ~ ul li")).hasSize(1);
        assertThat(list.select("tbody tr").eachText()).anyMatch(row -> row.contains("Bourg") && row.contains("Fuite"));
        Document triage = page(agent, list.select("#waiting-title ~ ul a").attr("href"));
        assertThat(triage.select("svg.flow-chart")).hasSize(2);
        assertThat(triage.select("polyline.is-inflow, polyline.is-expected")).hasSizeGreaterThan(3);
        assertThat(triage.text()).contains("aurait donné l’alerte le").contains("Aucun secteur ne partage de compteur");
        assertThat(page(agent, "/").text()).contains("Bourg : fuite présumée");
        assertThat(page(agent, "/propositions/" + alarm.proposal()).select("svg.flow-chart"))
                .hasSize(2);
        assertThat(page(agent, "/eau/secteurs/" + alarm.district()).select("svg.flow-chart"))
                .hasSize(2);
    }

    @Test
    void screeningAgainOrMoreDataOfTheSameLeakMakesNoSecondProposal() {
        open(own);
        HourlySeries all = leaking(1);
        int known = (DAYS - 10) * 24 + 13;
        measured(own, Map.of("Bourg", new HourlySeries(all.firstHour(), Arrays.copyOf(all.values(), known))));
        screener.screen(own.id());
        LeakAlarm alarm = only();
        tenancy.run(own.id(), () -> {
            importing.keep("a.csv", ImportLine.Way.PAGE, new Telemetry(Map.of("Bourg", all), List.of()), agentOf(own));
        });
        screener.screen(own.id());
        assertThat(only()).isEqualTo(alarm);
        assertThat(district("Bourg").days().getLast().date()).isEqualTo(FIRST.plusDays(DAYS - 1));
    }

    @Test
    void whileTheUseIsNotOpenNothingRunsNothingAppearsAndNothingIsLost() {
        measured(own, Map.of("Bourg", leaking(1)));
        screener.screen(own.id());
        assertThat(tenancy.in(own.id(), () -> alarms.latest(10))).isEmpty();
        assertThat(district("Bourg").state()).isNull();
        open(own);
        screener.screen(own.id());
        LeakAlarm alarm = only();
        suspend(own);
        Visitor agent = agent(own);
        Document list = page(agent, "/eau/alarmes");
        assertThat(list.text()).contains("Cet usage est suspendu").doesNotContain("fuite présumée");
        assertThat(list.select("tbody .badge")).isEmpty();
        assertThat(agent.get("/eau/alarmes/" + alarm.proposal()).status()).isGreaterThanOrEqualTo(400);
        LocalDate before = district("Bourg").days().getLast().date();
        tenancy.run(own.id(), () -> districts.changed(alarm.district()));
        screener.screen(own.id());
        assertThat(district("Bourg").pending()).isTrue();
        assertThat(district("Bourg").days().getLast().date()).isEqualTo(before);
    }

    @Test
    void aTeamIsSentFindsTheLeakAndTheDistrictStartsFromItsNewLevel() {
        open(own);
        // Of 2 L/s, one was repaired two weeks after; the other stays: without a word from the field it would stay a
        // leak.
        HourlySeries half = leaking(leaking(quiet(1), 100, 125, 2), 125, DAYS, 1);
        measured(own, Map.of("Bourg", half));
        screener.screen(own.id());
        LeakAlarm alarm = only();
        assertThat(district("Bourg").state()).isEqualTo(DistrictState.LEAK);
        Visitor agent = agent(own);
        decide(agent, alarm, Map.of("choix", "SEND"));
        assertThat(status(alarm)).isEqualTo(Status.ACCEPTED);
        assertThat(page(agent, "/eau/alarmes").select("#underway-title ~ ul li"))
                .hasSize(1);
        assertThat(tenancy.in(own.id(), outcomes::precision)).isEqualTo(new Proportion(0, 0));

        String path = "/eau/alarmes/" + alarm.proposal();
        page(agent, path);
        agent.post(
                path + "/constat",
                Map.of("trouvee", "true", "reparee", FIRST.plusDays(125).toString()));
        assertThat(page(agent, path).select("#fault").text()).contains("Dites où");
        agent.post(
                path + "/constat",
                Map.of(
                        "trouvee", "true",
                        "nature", "CONNECTION",
                        "reparee", FIRST.plusDays(125).toString(),
                        "debit", "1,1",
                        "note", "rue du Lavoir"));
        Document noted = page(agent, path);
        assertThat(noted.select("#constat").text())
                .contains("Branchement", "Réparée le 6 mai 2026", "1,1 L/s mesurés", "rue du Lavoir", "Camille AGENT");
        assertThat(tenancy.in(own.id(), outcomes::precision)).isEqualTo(new Proportion(1, 1));
        screener.screen(own.id());
        assertThat(district("Bourg").state()).isNotEqualTo(DistrictState.LEAK);
        assertThat(district("Bourg").days())
                .filteredOn(day -> day.date().isAfter(FIRST.plusDays(126)))
                .extracting(SeenDay::state)
                .contains(DistrictState.REPAIR_SEEN)
                .doesNotContain(DistrictState.LEAK);
        assertThat(only()).isEqualTo(alarm);
        String entries = tenancy.in(own.id(), () -> journal.search("telemetry.finding", null, null, null, 0, 10))
                .toString();
        assertThat(entries).contains("CONNECTION").doesNotContain("Lavoir");
    }

    @Test
    void aPersonsWordsAboutAnAlarmAreErasedWithItAndWhatWasFoundStays() {
        open(own);
        measured(own, Map.of("Bourg", leaking(1)));
        screener.screen(own.id());
        LeakAlarm alarm = only();
        decide(agent(own), alarm, Map.of("choix", "SEND"));
        tenancy.run(
                own.id(),
                () -> triage.found(
                        alarm.proposal(),
                        Triage.finding(true, Finding.Kind.MAIN, null, 1.5, false, "chez M. Durand", agentOf(own))));
        tenancy.run(
                own.id(), () -> context().publishEvent(new Erased(Erasure.Kind.PROPOSAL, List.of(alarm.proposal()))));
        Finding left =
                tenancy.in(own.id(), () -> outcomes.findings(alarm.proposal())).getFirst();
        assertThat(left.note()).isNull();
        assertThat(left.kind()).isEqualTo(Finding.Kind.MAIN);
    }

    @Test
    void whatIsExplainedTeachesNothingAndIsNoLeakAnyMore() {
        open(own);
        measured(own, Map.of("Bourg", leaking(1)));
        screener.screen(own.id());
        LeakAlarm alarm = only();
        Visitor agent = agent(own);
        String path = "/eau/alarmes/" + alarm.proposal();
        decide(agent, alarm, Map.of("choix", "EXPLAIN", "motive", "remplissage du bassin"));
        assertThat(page(agent, path).select("#fault").text()).contains("Choisissez une cause");
        decide(agent, alarm, Map.of("choix", "EXPLAIN", "cause", "FILLING", "jusquau", "2026-06-09"));
        assertThat(page(agent, path).select(".notice.is-bad").text()).contains("motivés");
        decide(
                agent,
                alarm,
                Map.of(
                        "choix",
                        "EXPLAIN",
                        "cause",
                        "FILLING",
                        "jusquau",
                        "2026-06-09",
                        "motive",
                        "remplissage du bassin"));
        assertThat(status(alarm)).isEqualTo(Status.REJECTED);
        assertThat(page(agent, path).text()).contains("Remplissage", "Jusqu’au 9 juin 2026 compris");
        screener.screen(own.id());
        assertThat(district("Bourg").state()).isEqualTo(DistrictState.EXPLAINED);
        assertThat(only()).isEqualTo(alarm);
        assertThat(tenancy.in(own.id(), outcomes::precision)).isEqualTo(new Proportion(0, 1));

        // Taken back with a reason: the period counts again, and a team is sent.
        Map<String, String> back = new LinkedHashMap<>(fields(page(agent, path), "form:has([name=choix][value=SEND])"));
        back.put("motive", "le bassin était plein");
        assertThat(agent.post(path + "/decision", back).status()).isEqualTo(302);
        assertThat(status(alarm)).isEqualTo(Status.ACCEPTED);
        screener.screen(own.id());
        assertThat(district("Bourg").state()).isEqualTo(DistrictState.LEAK);
    }

    @Test
    void aLevelThatIsUsualForGoodEndsTheAlarm() {
        open(own);
        measured(own, Map.of("Bourg", leaking(quiet(1), 100, DAYS, 2)));
        screener.screen(own.id());
        LeakAlarm alarm = only();
        decide(agent(own), alarm, Map.of("choix", "EXPLAIN", "cause", "USE", "durable", "true", "motive", "laiterie"));
        screener.screen(own.id());
        assertThat(district("Bourg").state()).isIn(DistrictState.NORMAL, DistrictState.TO_WATCH);
    }

    @Test
    void aWatchedAlarmWaitsOn() {
        open(own);
        measured(own, Map.of("Bourg", leaking(1)));
        screener.screen(own.id());
        Visitor agent = agent(own);
        decide(agent, only(), Map.of("choix", "WATCH", "motive", "voir après le marché"));
        assertThat(status(only())).isEqualTo(Status.DEFERRED);
        assertThat(page(agent, "/eau/alarmes").select("#waiting-title ~ ul li").text())
                .contains("Surveillée");
    }

    @Test
    void anAcceptanceOnTheProposalPageSendsTheTeamToo() {
        open(own);
        measured(own, Map.of("Bourg", leaking(1)));
        screener.screen(own.id());
        LeakAlarm alarm = only();
        Visitor agent = agent(own);
        Document proposal = page(agent, "/propositions/" + alarm.proposal());
        agent.post("/propositions/" + alarm.proposal() + "/decisions", fields(proposal, "#accepter form"));
        assertThat(tenancy.in(own.id(), () -> outcomes.isSent(alarm.proposal())))
                .isTrue();
        assertThat(page(agent, "/eau/alarmes/" + alarm.proposal()).select("#constat form"))
                .hasSize(1);
    }

    @Test
    void leaksOfTheDistantPastAreNoMatterForThisMorning() {
        open(own);
        measured(own, Map.of("Bourg", leaking(quiet(1), 60, 80, 3)));
        screener.screen(own.id());
        assertThat(tenancy.in(own.id(), () -> alarms.latest(10))).isEmpty();
        assertThat(district("Bourg").days()).extracting(SeenDay::state).contains(DistrictState.LEAK);
    }

    @Test
    void nobodySeesAnothersAlarmsAndWhoOnlyLooksDecidesNothing() {
        open(own);
        measured(own, Map.of("Bourg", leaking(1)));
        screener.screen(own.id());
        LeakAlarm alarm = only();
        Town theirs = newTown();
        open(theirs);
        assertThat(page(agent(theirs), "/eau/alarmes").text()).doesNotContain("Bourg");
        assertThat(agent(theirs).get("/eau/alarmes/" + alarm.proposal()).status())
                .isEqualTo(404);
        assertThat(agent(theirs).get("/eau/secteurs/" + alarm.district()).status())
                .isEqualTo(404);
        assertThat(tenancy.in(theirs.id(), () -> alarms.find(alarm.proposal()))).isEmpty();
        assertThat(tenancy.in(theirs.id(), () -> outcomes.findings(alarm.proposal())))
                .isEmpty();
        Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(page(elu, "/eau/alarmes/" + alarm.proposal()).select("main form"))
                .isEmpty();
        elu.post(
                "/eau/alarmes/" + alarm.proposal() + "/decision",
                Map.of("choix", "SEND", "fingerprint", stored(alarm).proposal().fingerprint()));
        assertThat(status(alarm)).isEqualTo(Status.PENDING);
        assertThat(visitor()
                        .signIn(own.email(Role.ADMINISTRATOR), PASSWORD)
                        .get("/eau/alarmes")
                        .status())
                .isEqualTo(403);
    }

    private void decide(Visitor agent, LeakAlarm alarm, Map<String, String> fields) {
        String path = "/eau/alarmes/" + alarm.proposal();
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put(
                "fingerprint",
                page(agent, path).select("[name=fingerprint]").getFirst().val());
        assertThat(agent.post(path + "/decision", form).status()).isEqualTo(302);
    }

    private LeakAlarm only() {
        List<LeakAlarm> all = tenancy.in(own.id(), () -> alarms.latest(10));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Proposals.Stored stored(LeakAlarm alarm) {
        return tenancy.in(own.id(), () -> proposals.get(alarm.proposal()));
    }

    private Status status(LeakAlarm alarm) {
        return stored(alarm).status();
    }

    private District district(String name) {
        return tenancy.in(
                own.id(),
                () -> districts.get(districts.all().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id()));
    }
}
