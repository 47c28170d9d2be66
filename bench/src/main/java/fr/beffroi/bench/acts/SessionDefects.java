package fr.beffroi.bench.acts;

import static fr.beffroi.bench.acts.Defect.absent;
import static fr.beffroi.bench.acts.Defect.deliberation;
import static fr.beffroi.bench.acts.Defect.of;
import static fr.beffroi.bench.acts.Defect.on;
import static fr.beffroi.bench.acts.Defect.ordinary;
import static fr.beffroi.bench.acts.Defect.proxies;

import java.util.List;

/** Of those who sat: quorum, proxies, chair, secretary, accounts. */
final class SessionDefects {
    private SessionDefects() {}

    static List<Defect> all() {
        return List.of(
                new Defect("no quorum", "session.quorum", ordinary(), SessionDefects::withoutQuorum),
                new Defect(
                        "quorum only with the proxies", "session.quorum", ordinary(), SessionDefects::quorumOfProxies),
                new Defect("quorum lost before the item", "session.quorum_for_item", ordinary(), draft -> {
                    int left = draft.seats / 2;
                    draft.presentForItem = left;
                    draft.ballot = draft.votes().votes(left + draft.proxies.size(), 0, 0);
                }),
                new Defect("second convocation 1 clear day before", "session.second_convocation", ordinary(), draft -> {
                    withoutQuorum(draft);
                    draft.secondConvocation = true;
                    draft.convocation = draft.on().minusDays(2);
                    draft.convokedOn = draft.convocation;
                }),
                new Defect(
                        "two proxies for one member",
                        "session.one_proxy_each",
                        proxies(2),
                        draft -> draft.proxies.set(
                                1,
                                new Draft.Proxy(
                                        draft.proxies.get(1).giver(),
                                        draft.proxies.getFirst().holder()))),
                new Defect(
                        "proxy held by somebody absent",
                        "session.proxy_holder_present",
                        proxies(1).and(absent(1)),
                        draft -> draft.proxies.set(
                                0, new Draft.Proxy(draft.proxies.getFirst().giver(), draft.absent.getFirst()))),
                new Defect(
                        "proxy given by somebody present",
                        "session.proxy_giver_absent",
                        proxies(1),
                        draft -> draft.proxies.set(
                                0,
                                new Draft.Proxy(
                                        draft.present.get(5),
                                        draft.proxies.getFirst().holder()))),
                new Defect(
                        "holders of the proxies not named",
                        "session.proxy_holder_named",
                        proxies(1),
                        draft -> draft.proxies.replaceAll(proxy -> new Draft.Proxy(proxy.giver(), null))),
                new Defect("no secretary named", "session.secretary", deliberation(), draft -> draft.secretary = null),
                new Defect(
                        "secretary not present",
                        "session.secretary",
                        absent(1),
                        draft -> draft.secretary = draft.absent.getFirst().formal()),
                new Defect("no chair named", "session.chair", ordinary(), draft -> draft.chair = null),
                new Defect("chair counted absent", "session.chair", ordinary(), draft -> {
                    draft.absent.add(draft.present.removeFirst());
                    draft.present.addLast(new Member("Mme", "Solène", "Wattier"));
                }),
                new Defect("a member named twice", "session.name_twice", ordinary(), draft -> {
                    draft.present.add(draft.present.get(4));
                    draft.present.remove(6);
                }),
                new Defect(
                        "a member both present and absent",
                        "session.name_twice",
                        ordinary(),
                        draft -> draft.absent.add(draft.present.get(4))),
                new Defect(
                        "voters other than present and proxies",
                        "session.attendance_totals",
                        ordinary(),
                        draft -> draft.votingCount = draft.voting() + 2),
                new Defect(
                        "present stated other than named",
                        "session.attendance_totals",
                        ordinary(),
                        draft -> draft.presentCount = draft.present.size() - 2),
                new Defect(
                        "more present than members in office",
                        "session.attendance_totals",
                        ordinary(),
                        draft -> draft.inOffice = draft.present.size() - 1),
                new Defect(
                        "members in office not said", "session.mentions", ordinary(), draft -> draft.inOffice = null),
                new Defect("day of the session left out", "session.mentions", ordinary(), draft -> draft.day = null),
                new Defect(
                        "session dated in the future",
                        "session.mentions",
                        ordinary(),
                        draft -> draft.today = draft.on().minusDays(8)),
                new Defect(
                        "closed session that nobody decided",
                        "session.closed_session",
                        ordinary(),
                        draft -> draft.statement.add("L'affaire est examinée à huis clos.")),
                new Defect(
                        "mayor presides the vote on the accounts", "session.accounts_chair", on("accounts"), draft -> {
                            draft.chair = draft.present.getFirst().formal() + ", maire";
                            draft.statement.clear();
                            draft.presentForItem = draft.present.size();
                            draft.votingCount = draft.voting();
                            draft.ballot =
                                    draft.votes().votes(draft.voting(), 0, 0).told(true, false);
                            draft.signatures.set(
                                    0,
                                    new Draft.Signature(
                                            "Le Maire", draft.present.getFirst().plain()));
                        }),
                new Defect(
                        "mayor does not leave for the vote on the accounts",
                        "session.accounts_chair",
                        on("accounts"),
                        draft -> {
                            draft.statement.clear();
                            draft.statement.add(draft.present.get(1).formal()
                                    + " a été choisi pour présider la séance pendant ce point.");
                        }),
                new Defect(
                        "compte administratif for 2026",
                        "session.accounts_kind",
                        on("accounts"),
                        draft -> draft.replace("compte financier unique 2025", "compte administratif 2026")),
                new Defect(
                        "election of the mayor chaired by the mayor",
                        "session.election_chair",
                        on("deputy"),
                        draft -> draft.title = "Élection du maire"),
                new Defect(
                        "collectivité not named",
                        "session.mentions",
                        ordinary().and(of(Whose.EPCI).negate()),
                        draft -> draft.collectivity = ""));
    }

    private static void withoutQuorum(Draft draft) {
        present(draft, draft.seats / 2);
        draft.ballot = draft.votes().votes(draft.voting(), 0, 0);
    }

    private static void quorumOfProxies(Draft draft) {
        present(draft, draft.seats / 2);
        draft.proxies.clear();
        for (int i = 0; i < 2; i++) {
            draft.proxies.add(new Draft.Proxy(draft.absent.removeLast(), draft.present.get(2 + i)));
        }
        draft.proxyCount = draft.proxies.size();
        draft.votingCount = draft.voting();
        draft.ballot = draft.votes().votes(draft.voting(), 0, 0);
    }

    /** Leaves so many; the last of them is the secretary. */
    private static void present(Draft draft, int count) {
        while (draft.present.size() > count) {
            draft.absent.add(draft.present.removeLast());
        }
        draft.presentCount = count;
        draft.presentForItem = count;
        draft.votingCount = draft.voting();
        Member secretary = draft.present.getLast();
        draft.secretary = secretary.formal();
        draft.signatures.set(1, new Draft.Signature("Le secrétaire de séance", secretary.plain()));
    }
}
