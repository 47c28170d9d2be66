package fr.beffroi.answers.corpus;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads DILA's XML. A document type declaration is refused, and with it every entity it could declare. */
final class XmlNodes {
    private static final int MOST_DEPTH = 100;
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^(?:\\xEF\\xBB\\xBF)?<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

    private XmlNodes() {}

    /** @throws IOException if the bytes are not well-formed XML, hold a DTD, or are nested too deep */
    static Node read(byte[] bytes) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(decoded(bytes)));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            String message = e.getMessage();
            throw new IOException(message == null ? "not XML" : Text.normalised(message), e);
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
            throw new IOException("not text in " + name, e);
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

    private static Node read(XMLStreamReader reader) throws XMLStreamException, IOException {
        Deque<Element> open = new ArrayDeque<>();
        Node root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new IOException("document type declaration refused");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new IOException("entity refused");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= MOST_DEPTH) {
                        throw new IOException("nested deeper than " + MOST_DEPTH);
                    }
                    open.push(new Element(name(reader), attributes(reader), new ArrayList<>()));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    Element parent = open.peek();
                    if (parent != null) {
                        parent.children.add(Node.text(reader.getText()));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Node closed = open.pop().closed();
                    Element parent = open.peek();
                    if (parent == null) {
                        root = closed;
                    } else {
                        parent.children.add(closed);
                    }
                }
                default -> {}
            }
        }
        return required(root);
    }

    private static Node required(@Nullable Node root) throws IOException {
        if (root == null) {
            throw new IOException("no element");
        }
        return root;
    }

    private static String name(XMLStreamReader reader) {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return Map.copyOf(attributes);
    }

    private record Element(String name, Map<String, String> attributes, List<Node> children) {
        Node closed() {
            return new Node(name, attributes, List.copyOf(children), "");
        }
    }
}
