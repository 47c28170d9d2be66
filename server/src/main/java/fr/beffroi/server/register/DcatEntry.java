package fr.beffroi.server.register;

import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.web.Csv;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register as an entry of a catalogue of open data: DCAT (W3C, version 3) as JSON-LD, with what DCAT-AP makes mandatory. It names
 * no licence: the collectivité chooses it where it publishes.
 */
@Component
class DcatEntry {
    private static final Map<String, Object> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private final MessageSource texts;
    private final JsonMapper json;

    DcatEntry(MessageSource texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /**
     * @param root address of this server, without a slash at its end
     * @param modified when the register last changed
     */
    byte[] of(Collectivity town, String root, Instant modified) {
        String page = root + "/registre/" + town.slug();
        String program = root + "/api/v1/register/" + town.slug();
        Map<String, Object> publisher =
                Map.of("@id", page + "#publisher", "@type", "foaf:Agent", "foaf:name", french(town.name()));
        Map<String, Object> dataset = new TreeMap<>(Map.of(
                "@id", page,
                "@type", "dcat:Dataset",
                "dct:title", french(text("register.title.of", town.name())),
                "dct:description", french(text("register.dcat.description")),
                "dct:publisher", publisher,
                "dct:identifier", page,
                "dct:modified", Map.of("@type", "xsd:dateTime", "@value", modified.toString()),
                "dcat:landingPage", id(page),
                "dcat:distribution",
                        List.of(
                                distribution(program, "application/json", "JSON", root + RegisterExport.SCHEMA),
                                distribution(page + "/registre.csv", Csv.TYPE, "CSV", ""))));
        dataset.put("dct:language", id(AUTHORITY + "language/FRA"));
        dataset.put("dct:accrualPeriodicity", id(AUTHORITY + "frequency/CONT"));
        dataset.put("dcat:theme", id(AUTHORITY + "data-theme/GOVE"));
        dataset.put("dcat:keyword", List.of(french(text("register.dcat.keyword")), french("algorithmes")));
        Map<String, Object> catalog = new TreeMap<>(Map.of(
                "@context",
                CONTEXT,
                "@id",
                page + "/dcat.jsonld",
                "@type",
                "dcat:Catalog",
                "dct:title",
                french(text("register.dcat.catalog", town.name())),
                "dct:description",
                french(text("register.dcat.description")),
                "dct:publisher",
                publisher,
                "dcat:dataset",
                List.of(dataset)));
        return json.writeValueAsBytes(catalog);
    }

    private Map<String, Object> distribution(String address, String media, String format, String schema) {
        Map<String, Object> distribution = new TreeMap<>(Map.of(
                "@id", address + "#distribution",
                "@type", "dcat:Distribution",
                "dct:title", french(format),
                "dcat:accessURL", id(address),
                "dcat:downloadURL", id(address),
                "dcat:mediaType", id("https://www.iana.org/assignments/media-types/" + media.replaceFirst(";.*", "")),
                "dct:format", id(AUTHORITY + "file-type/" + format)));
        if (!schema.isEmpty()) {
            distribution.put("dct:conformsTo", id(schema));
        }
        return distribution;
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }

    private static Map<String, Object> french(String text) {
        return Map.of("@language", "fr", "@value", text);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, java.util.Locale.FRENCH);
    }
}
