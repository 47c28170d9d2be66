package fr.beffroi.acts.session;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActText;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.act.Provision;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.written.Extract;
import java.util.ArrayList;
import java.util.List;

/** An act as a reader who misses nothing would read it in an extract. */
final class ExtractAct {
    private final StringBuilder text = new StringBuilder();

    private ExtractAct() {}

    static Act of(Extract extract) {
        return new ExtractAct().act(extract);
    }

    private Act act(Extract extract) {
        Found<String> issuer = line(extract.issuer().name(), extract.issuer().name());
        Found<String> number = line("Délibération n° " + extract.number(), extract.number());
        Found<String> title = line("Objet : " + extract.title(), extract.title());
        var session = line("Séance du " + extract.session(), extract.session());
        var convocation = extract.convocation() == null
                ? null
                : line("Convocation du " + extract.convocation(), extract.convocation());
        Found<String> chair = line("Sous la présidence de " + extract.chair(), extract.chair());
        Found<String> secretary =
                extract.secretary() == null ? null : line("Secrétaire : " + extract.secretary(), extract.secretary());
        Attendance attendance = new Attendance(
                line("Membres en exercice : " + extract.inOffice(), extract.inOffice()),
                line("Présents : " + extract.present().size(), extract.present().size()),
                line(
                        "Pouvoirs : " + extract.represented().size(),
                        extract.represented().size()),
                null,
                all("", extract.present()),
                extract.represented().stream().map(this::proxy).toList(),
                all("Absent : ", extract.absent()));
        extract.notTakingPart().forEach(name -> line(name + " s’est retiré et ne prend pas part au vote.", name));
        extract.report().forEach(paragraph -> line(paragraph, paragraph));
        List<Found<String>> visas = all("Vu ", extract.visas());
        List<Found<String>> recitals = all("Considérant ", extract.recitals());
        List<Found<Provision>> provisions = new ArrayList<>();
        for (String provision : extract.provisions()) {
            int next = provisions.size() + 1;
            provisions.add(line("Article " + next + " : " + provision, new Provision(next, provision)));
        }
        Vote vote = extract.vote();
        Found<?> outcome = line(extract.outcome(), extract.outcome());
        Found<Vote> voted = vote == null ? null : new Found<>(vote, outcome.place(), 1);
        Found<String> remedies = line(extract.remedies(), extract.remedies());
        List<Found<String>> signatories = extract.signatures().stream()
                .map(one -> line(one.quality() + ", " + one.name(), one.quality() + ", " + one.name()))
                .toList();
        Found<String> code = extract.subjectCode().isEmpty()
                ? null
                : line("Matière : " + extract.subjectCode(), extract.subjectCode());
        return new Act(
                extract.kind(),
                issuer,
                number,
                title,
                session,
                convocation,
                null,
                null,
                chair,
                secretary,
                attendance,
                visas,
                recitals,
                provisions,
                voted,
                remedies,
                signatories,
                null,
                code,
                new ActText(text.toString(), List.of(0), false));
    }

    private Found<Proxy> proxy(Proxy proxy) {
        return line(proxy.giver() + " a donné pouvoir à " + proxy.holder(), proxy);
    }

    private List<Found<String>> all(String before, List<String> values) {
        return values.stream().map(value -> line(before + value, value)).toList();
    }

    private <T> Found<T> line(String words, T value) {
        int start = text.length();
        text.append(words).append(" \n");
        return new Found<>(value, new Place(1, start, text.length() - 1), 1);
    }
}
