package fr.beffroi.server.publication;

import fr.beffroi.acts.written.Extract;
import java.util.ArrayList;
import java.util.List;

/**
 * A passage of an act whose words may be masked. Who sat and voted is not among them: an assembly's sittings are public
 * (CGCT L2121-18), and so are those who hold its seats.
 *
 * @param at stable within one version: {@code title}, {@code report.0}, {@code visa.2}…
 */
record Passage(String at, String text) {

    /** In the order in which the act has them. */
    static List<Passage> of(Extract act) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage("title", act.title()));
        add(passages, "report", act.report());
        add(passages, "visa", act.visas());
        add(passages, "recital", act.recitals());
        add(passages, "provision", act.provisions());
        passages.add(new Passage("outcome", act.outcome()));
        passages.add(new Passage("remedies", act.remedies()));
        add(passages, "late", act.lateChanges());
        passages.removeIf(passage -> passage.text().isBlank());
        return List.copyOf(passages);
    }

    private static void add(List<Passage> passages, String kind, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            passages.add(new Passage(kind + "." + i, texts.get(i)));
        }
    }

    /** "visa" of "visa.2". */
    public String kind() {
        int dot = at.indexOf('.');
        return dot < 0 ? at : at.substring(0, dot);
    }

    /** 3 of "visa.2"; 0 where there is but one. */
    public int number() {
        int dot = at.indexOf('.');
        return dot < 0 ? 0 : Integer.parseInt(at.substring(dot + 1)) + 1;
    }
}
