package fr.beffroi.acts.export;

import fr.beffroi.acts.written.Extract;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The two XML files of a transmission, in ISO-8859-1 as the cahier des charges wants; other characters are references. */
final class ActesXml {
    static final String ACTES = "http://www.interieur.gouv.fr/ACTES#v1.1-20040216";

    private static final Map<String, String> NAMESPACES = Map.of("actes", ACTES, "insee", "http://xml.insee.fr/schema");

    private ActesXml() {}

    /** @param documents names of the act's file and of those of its annexes */
    static byte[] act(
            Extract extract, String number, ActesNature nature, LocalDate classification, List<String> documents) {
        return XmlFile.of(StandardCharsets.ISO_8859_1, NAMESPACES, "actes:Acte", xml -> {
            xml.attribute("actes:Date", extract.session().toString());
            xml.attribute("actes:NumeroInterne", number);
            xml.attribute("actes:CodeNatureActe", Integer.toString(nature.code()));
            String[] levels = extract.subjectCode().split("\\.", -1);
            for (int i = 0; i < levels.length; i++) {
                String code = levels[i];
                xml.element("actes:CodeMatiere" + (i + 1), () -> xml.attribute("actes:CodeMatiere", code));
            }
            text(xml, "actes:Objet", Printable.of(extract.title()));
            text(xml, "actes:ClassificationDateVersion", classification.toString());
            file(xml, "actes:Document", documents.getFirst());
            xml.element("actes:Annexes", () -> {
                xml.attribute("actes:Nombre", Integer.toString(documents.size() - 1));
                documents.stream().skip(1).forEach(name -> file(xml, "actes:Annexe", name));
            });
            text(xml, "actes:DocumentPapier", "N");
        });
    }

    static byte[] envelope(String siren, String department, ActesSender sender, String message) {
        return XmlFile.of(StandardCharsets.ISO_8859_1, NAMESPACES, "actes:EnveloppeCLMISILL", xml -> {
            xml.element(
                    "actes:Emetteur",
                    () -> xml.element("actes:IDCL", () -> {
                        xml.attribute("insee:SIREN", siren);
                        xml.attribute("actes:Departement", department);
                        xml.attribute("actes:Arrondissement", Integer.toString(sender.arrondissement()));
                        xml.attribute("actes:Nature", sender.nature());
                    }));
            xml.element(
                    "actes:AdressesRetour",
                    () -> sender.returnAddresses().forEach(address -> text(xml, "actes:Email", address)));
            xml.element("actes:FormulairesEnvoyes", () -> file(xml, "actes:Formulaire", message));
        });
    }

    private static void file(XmlFile xml, String element, String name) {
        xml.element(element, () -> text(xml, "actes:NomFichier", name));
    }

    private static void text(XmlFile xml, String element, String text) {
        xml.element(element, () -> xml.text(text));
    }
}
