package fr.beffroi.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;

/** What an agent does on the page of one adopted act, as a browser without scripts sends it. */
record PublicationOffice(Visitor agent, UUID act) {
    /** Values under which SIRET and ACTES are valid for {@link Adopted#SIREN}. */
    static final Map<String, String> SETTINGS = Map.of(
            "form", "ONLINE",
            "operator", "abc",
            "nature", "31",
            "arrondissement", "3",
            "email", "retour@saint-exemple.fr",
            "classificationDate", "2019-04-17",
            "nic", "00010");

    String path() {
        return "/actes/adoptes/" + act;
    }

    Document page() {
        Visitor.Page page = agent.get(path());
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??");
        return page.document();
    }

    /** What the page says is wrong; "" if nothing is. */
    String refusal() {
        return page().select("#refused").text();
    }

    Document sign() {
        page();
        agent.post(path() + "/signature", Map.of("name", "Camille Maire", "quality", "maire", "on", "2026-11-05"));
        return page();
    }

    /** All as proposed, save what is said otherwise. */
    Document mask(Map<String, String> otherwise) {
        Document page = page();
        Map<String, String> form = fields(page, "#masquage");
        page.select("#masquage input[type=radio][checked]").forEach(radio -> form.put(radio.attr("name"), radio.val()));
        form.putAll(otherwise);
        agent.post(path() + "/masquage", form);
        return page();
    }

    Document publish() {
        agent.post(path() + "/publication", fields(page(), "#publier form[action$=publication]"));
        return page();
    }

    /** Strikes the first thing noted in that part of the page. */
    Document strike(String part, String motive) {
        Map<String, String> form = fields(page(), part + " form[action$=rature]");
        form.put("motive", motive);
        agent.post(path() + "/rature", form);
        return page();
    }

    /** Prepared for the operator, byte by byte. */
    byte[] archive() {
        return agent.fetch(
                path() + "/enveloppe", page().select("main input[name=_csrf]").val());
    }

    Visitor.Page settings(Map<String, String> otherwise) {
        agent.get("/actes/adoptes/reglages");
        Map<String, String> all = new HashMap<>(SETTINGS);
        all.putAll(otherwise);
        return agent.post("/actes/adoptes/reglages", all);
    }

    void send(String to, String field, String name, byte[] content) {
        page();
        agent.send(path() + to, Map.of(), field, name, content);
    }

    /** @return the page that says what came of it */
    Document annex(String name, byte[] content, String title) {
        page();
        agent.send(path() + "/annexes", Map.of("title", title), name, content);
        return page();
    }

    static Map<String, String> fields(Document page, String form) {
        Map<String, String> fields = new HashMap<>();
        page.select(form + " input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }
}
