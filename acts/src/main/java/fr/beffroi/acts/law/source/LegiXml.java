package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.Version.Related;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML file of LEGI, reduced to what we need of it. A document type declaration is refused, and with it every entity it
 * could declare.
 */
final class LegiXml {
    private static final int MOST_DEPTH = 200;
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^(?:\\xEF\\xBB\\xBF)?<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");
    private static final Set<String> PARENTS =
            Set.of("META_COMMUN", "META_ARTICLE", "META_TEXTE_CHRONICLE", "META_TEXTE_VERSION");
    /** An old article and the new one are linked either way round. */
    private static final Set<String> TAKES_OVER = Set.of(
            "CONCORDANCE", "CONCORDE", "TRANSFERT", "TRANSFERE", "DEPLACEMENT", "DEPLACE", "CODIFIE", "CODIFICATION");

    private static final XMLInputFactory FACTORY = factory();

    private final Map<String, String> fields = new HashMap<>();
    private final List<Related> related = new ArrayList<>();
    private final StringBuilder wording = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder value = new StringBuilder();
    private String root = "";
    private int content;

    private LegiXml() {}

    /** @throws IOException if the bytes are not well-formed XML, hold a DTD, or are nested too deep; its message says what */
    static LegiXml read(byte[] bytes) throws IOException {
        LegiXml file = new LegiXml();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(decoded(bytes)));
            try {
                file.read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            String message = e.getMessage();
            throw new IOException(message == null ? "XML" : message.replaceAll("\\s+", " "), e);
        }
        return file;
    }

    /** ARTICLE, TEXTE_VERSION, TEXTELR… */
    String root() {
        return root;
    }

    /** By parent and name, e.g. "META_ARTICLE/NUM"; attributes of the text as "TEXTE@cid". */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    String wording() {
        return Markup.tidy(wording.toString());
    }

    List<Related> related() {
        return related;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException, IOException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new IOException("DTD");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new IOException("&" + reader.getLocalName() + ";");
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (content > 0) {
                        wording.append(reader.getText());
                    } else {
                        value.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader reader) throws IOException {
        String name = reader.getLocalName();
        String parent = open.isEmpty() ? "" : open.peek();
        if (open.size() >= MOST_DEPTH) {
            throw new IOException("> " + MOST_DEPTH);
        }
        if (open.isEmpty()) {
            root = name;
        }
        if (content > 0) {
            wording.append(Markup.separator(name, false));
        } else if (name.equals("CONTENU") && parent.equals("BLOC_TEXTUEL")) {
            content = open.size() + 1;
        } else if (name.equals("TEXTE") && parent.equals("CONTEXTE")) {
            attribute(reader, "cid");
            attribute(reader, "nature");
            attribute(reader, "num");
            attribute(reader, "date_signature");
        } else if (name.equals("LIEN") && parent.equals("LIENS")) {
            link(reader);
        }
        open.push(name);
        value.setLength(0);
    }

    private void end(String name) {
        open.pop();
        String parent = open.isEmpty() ? "" : open.peek();
        if (content > 0) {
            wording.append(Markup.separator(name, true));
            content = open.size() < content ? 0 : content;
        } else if (PARENTS.contains(parent) || name.equals("TITRE_TXT") && parent.equals("TEXTE")) {
            fields.putIfAbsent(parent + "/" + name, value.toString().strip());
        }
        value.setLength(0);
    }

    private void attribute(XMLStreamReader reader, String name) {
        String written = reader.getAttributeValue(null, name);
        if (written != null) {
            fields.put("TEXTE@" + name, written.strip());
        }
    }

    private void link(XMLStreamReader reader) {
        String type = reader.getAttributeValue(null, "typelien");
        String text = reader.getAttributeValue(null, "cidtexte");
        String number = reader.getAttributeValue(null, "num");
        if (type != null
                && TAKES_OVER.contains(type)
                && text != null
                && text.startsWith("LEGITEXT")
                && number != null
                && !number.isBlank()) {
            related.add(new Related(text, number.strip()));
        }
    }

    /** The JDK's parser prints to standard error what it cannot decode, and nothing keeps it from that. */
    private static String decoded(byte[] bytes) throws IOException {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        String name = head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")
                ? "UTF-16"
                : declared.find() ? declared.group(1) : "UTF-8";
        try {
            String text = Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException("≠ " + name, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The JDK's own reporter prints to standard error what is thrown anyway.
        factory.setXMLReporter((message, type, information, location) -> {});
        return factory;
    }
}
