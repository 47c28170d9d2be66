package fr.beffroi.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.written.Extract;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.platform.Tenancy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What residents and programs read without signing in. */
class PublicPageTest extends ServerTest {
    @Autowired
    private Tenancy tenancy;

    private final Town own = newTown();
    private final String list = "/publications/" + own.slug();

    @Test
    void wordsAreFoundWithAndWithoutAccentsInAnyFormAndByNumber() {
        publish(Adopted.prices("2026-11-31"));
        publish(Adopted.lease("2026-11-32"));
        for (String words : List.of("salle des fetes", "fêtes", "tarif", "2026-11-31", "\"salle des fêtes\"")) {
            assertThat(found(words)).as(words).containsExactly("2026-11-31");
        }
        assertThat(found("domaine")).containsExactly("2026-11-32");
        assertThat(found("piscine")).isEmpty();
        assertThat(found("tarif -fêtes")).isEmpty();
    }

    @Test
    void maskedWordsAreNotFound() {
        publish(Adopted.aid("2026-11-33"), Adopted.PERSON);
        assertThat(found("Quelconque")).isEmpty();
        assertThat(found("aide exceptionnelle")).containsExactly("2026-11-33");
    }

    @Test
    void actsAreFilteredByYearAndMatter() {
        publish(Adopted.prices("2026-11-34"));
        publish(Adopted.lease("2026-11-35"));
        assertThat(numbers(list + "?matiere=7")).containsExactly("2026-11-34");
        assertThat(numbers(list + "?matiere=3&annee=2026")).containsExactly("2026-11-35");
        assertThat(numbers(list + "?annee=2025")).isEmpty();
    }

    @Test
    void aLongListIsTurnedPageByPage() {
        IntStream.rangeClosed(10, 33).forEach(i -> publish(Adopted.prices("2026-12-" + i)));
        Document first = visitor().get(list).document();
        assertThat(first.select(".act-list li")).hasSize(20);
        assertThat(first.text()).contains("24 actes");
        Document second = visitor()
                .get(first.select("nav.pages a[rel=next]").attr("href"))
                .document();
        assertThat(second.select(".act-list li")).hasSize(4);
        assertThat(second.select(".act-list li").text()).contains("2026-12-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=-3",
                "?page=99999999999",
                "?page=abc",
                "?annee=deux",
                "?annee=99999",
                "?matiere=%27%20or%201=1",
                "?q=%00%01",
                "?q=%22%22%22%28%29%7C%26%21%3A%2A",
                "?q=%F0%9F%98%80"
            })
    void whateverIsTypedInTheAddressTheListAnswers(String query) {
        Visitor.Page page = visitor().get(list + query);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??");
    }

    @Test
    void theFeedIsAtomThatAParserReadsAndHidesWhatWasMasked() throws Exception {
        publish(Adopted.aid("2026-11-36"), Adopted.PERSON);
        UUID withdrawn =
                publish(Adopted.act("2026-11-37", "Tarifs <b> & droits", List.of("Un tarif."), "7.10", List.of()));
        tenancy.run(own.id(), () -> context().getBean(Publishing.class).withdraw(withdrawn, "erreur", true, agent()));
        Visitor.Page page = visitor().get(list + "/flux.atom");
        assertThat(page.response().headers().firstValue("content-type").orElseThrow())
                .startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        org.w3c.dom.Document feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("feed");
        NodeList entries = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
        assertThat(entries.getLength()).isEqualTo(2);
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            for (String required : List.of("id", "title", "updated", "author")) {
                assertThat(entry.getElementsByTagNameNS("http://www.w3.org/2005/Atom", required)
                                .getLength())
                        .as(required)
                        .isEqualTo(1);
            }
        }
        assertThat(page.body())
                .contains("Retiré le")
                .contains("Aide exceptionnelle à […]")
                .doesNotContain("Quelconque")
                .doesNotContain("droits");
    }

    @Test
    void openDataIsMadeOnceTheSiretIsKnownAndHoldsDeliberationsInEffectOnly() {
        publish(Adopted.prices("2026-11-38"));
        publish(Adopted.act("2026-11-39", "Sans matière nationale", List.of("Un."), "99", List.of()));
        assertThat(visitor().get(list + "/deliberations.csv").status()).isEqualTo(404);
        assertThat(visitor().get(list).document().select("a[href$=csv]")).isEmpty();
        tenancy.run(
                own.id(),
                () -> context()
                        .getBean(SettingsStore.class)
                        .keep(
                                new PublicationSettings(PublicationSettings.Form.ONLINE, Map.of("nic", "00010")),
                                agent()));
        Visitor.Page csv = visitor().get(list + "/deliberations.csv");
        assertThat(csv.status()).isEqualTo(200);
        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("COLL_NOM,COLL_SIRET,DELIB_ID");
        assertThat(lines.get(1))
                .contains("12345678200010")
                .contains("2026-11-38")
                .contains("/acte.pdf");
        assertThat(visitor().get(list).document().select("a[href$=csv]")).hasSize(1);
    }

    @Test
    void thePagesOfAnUnknownCollectivityOrActDoNotExist() {
        assertThat(visitor().get("/publications/nulle-part").status()).isEqualTo(404);
        assertThat(visitor().get(list + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(visitor().get("/publications/nulle-part/flux.atom").status()).isEqualTo(404);
        assertThat(visitor().get("/publications").document().select("a[href$=" + own.slug() + "]"))
                .isNotEmpty();
    }

    @Test
    void publicPagesBearTheSameSecurityHeadersAsAllOthers() {
        var headers = visitor().get(list).response().headers();
        assertThat(headers.firstValue("content-security-policy").orElseThrow()).contains("default-src 'none'");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
    }

    private List<String> found(String words) {
        return numbers(list + "?q=" + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static List<String> numbers(String path) {
        return visitor().get(path).document().select(".act-list .num").eachText();
    }

    private UUID publish(Extract extract, String... masked) {
        UUID act = UUID.randomUUID();
        Adopted.tell(context(), own.id(), act, extract, "");
        tenancy.run(own.id(), () -> {
            AdoptedAct adopted = context().getBean(AdoptedActs.class).get(act);
            context()
                    .getBean(Formalities.class)
                    .sign(adopted, "maire", "Camille Maire", Adopted.DAY.plusDays(1), agent());
            context()
                    .getBean(MaskingDecision.class)
                    .byHand(context().getBean(Dossiers.class).get(adopted.act()), List.of(masked), agent());
            UUID masking = context()
                    .getBean(Maskings.class)
                    .standing(adopted)
                    .orElseThrow()
                    .id();
            context().getBean(Publishing.class).publish(new Publishing.Request(act, 1, masking, Set.of(), agent()));
        });
        return act;
    }

    private Person agent() {
        return new Person(own.account(Role.AGENT), Role.AGENT);
    }
}
