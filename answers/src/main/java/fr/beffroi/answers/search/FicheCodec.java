package fr.beffroi.answers.search;

import fr.beffroi.answers.corpus.Audience;
import fr.beffroi.answers.corpus.Choice;
import fr.beffroi.answers.corpus.Condition;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.corpus.Topic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A fiche as bytes. Each distinct string is written once, at its first use: chapters, conditions and topics repeat on
 * every passage.
 */
final class FicheCodec {
    private FicheCodec() {}

    static byte[] encode(Fiche fiche) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            new Writer(out).fiche(fiche);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if the bytes are not what {@link #encode} wrote */
    static Fiche decode(byte[] bytes, int offset, int length) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes, offset, length)))) {
            return new Reader(in).fiche();
        } catch (RuntimeException e) {
            throw new IOException("damaged index: " + e.getMessage(), e);
        }
    }

    private static final class Writer {
        private final DataOutputStream out;
        private final Map<String, Integer> known = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        private interface Each<T> {
            void write(T value) throws IOException;
        }

        void fiche(Fiche fiche) throws IOException {
            string(fiche.id());
            out.writeByte(fiche.audience().ordinal());
            string(fiche.title());
            string(fiche.summary());
            list(fiche.path(), this::string);
            list(fiche.choices(), this::choice);
            list(fiche.passages(), this::passage);
            list(fiche.questions(), this::link);
            list(fiche.links(), this::link);
            list(fiche.services(), this::service);
            list(fiche.places(), place -> {
                string(place.title());
                optional(place.pivot());
                optional(place.address());
            });
            list(fiche.definitions(), definition -> {
                string(definition.term());
                string(definition.text());
            });
            list(fiche.references(), reference -> {
                string(reference.title());
                optional(reference.address());
            });
            optional(fiche.modified());
            optional(fiche.address());
        }

        private void passage(Passage passage) throws IOException {
            string(passage.id());
            list(passage.conditions(), this::condition);
            string(passage.chapter());
            out.writeByte(passage.topic().ordinal());
            string(passage.text());
            string(passage.lead());
        }

        private void choice(Choice choice) throws IOException {
            string(choice.id());
            string(choice.question());
            list(choice.options(), this::string);
            list(choice.under(), this::condition);
        }

        private void condition(Condition condition) throws IOException {
            string(condition.choice());
            string(condition.option());
        }

        private void link(Fiche.Link link) throws IOException {
            string(link.words());
            string(link.target());
        }

        private void service(Fiche.Service service) throws IOException {
            string(service.id());
            string(service.title());
            string(service.kind());
            optional(service.cerfa());
            optional(service.address());
        }

        private <T> void list(List<T> values, Each<T> each) throws IOException {
            out.writeInt(values.size());
            for (T value : values) {
                each.write(value);
            }
        }

        private void optional(@Nullable Object value) throws IOException {
            out.writeBoolean(value != null);
            if (value != null) {
                string(value.toString());
            }
        }

        private void string(String value) throws IOException {
            Integer seen = known.putIfAbsent(value, known.size());
            out.writeInt(seen == null ? -1 : seen);
            if (seen == null) {
                byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        }
    }

    private static final class Reader {
        private final DataInputStream in;
        private final List<String> known = new ArrayList<>();

        Reader(DataInputStream in) {
            this.in = in;
        }

        private interface Each<T> {
            T read() throws IOException;
        }

        Fiche fiche() throws IOException {
            String id = string();
            Audience audience = Audience.values()[in.readByte()];
            String title = string();
            String summary = string();
            List<String> path = list(this::string);
            List<Choice> choices = list(this::choice);
            List<Passage> passages = list(this::passage);
            List<Fiche.Link> questions = list(this::link);
            List<Fiche.Link> links = list(this::link);
            List<Fiche.Service> services = list(this::service);
            List<Fiche.Place> places = list(() -> new Fiche.Place(string(), optional(), address()));
            List<Fiche.Definition> definitions = list(() -> new Fiche.Definition(string(), string()));
            List<Fiche.LegalReference> references = list(() -> new Fiche.LegalReference(string(), address()));
            String modified = optional();
            return new Fiche(
                    id,
                    audience,
                    title,
                    summary,
                    path,
                    passages,
                    choices,
                    questions,
                    links,
                    services,
                    places,
                    definitions,
                    references,
                    modified == null ? null : LocalDate.parse(modified),
                    address());
        }

        private Passage passage() throws IOException {
            String id = string();
            List<Condition> conditions = list(this::condition);
            return new Passage(id, conditions, string(), Topic.values()[in.readByte()], string(), string());
        }

        private Choice choice() throws IOException {
            return new Choice(string(), string(), list(this::string), list(this::condition));
        }

        private Condition condition() throws IOException {
            return new Condition(string(), string());
        }

        private Fiche.Link link() throws IOException {
            return new Fiche.Link(string(), string());
        }

        private Fiche.Service service() throws IOException {
            return new Fiche.Service(string(), string(), string(), optional(), address());
        }

        private <T> List<T> list(Each<T> each) throws IOException {
            int size = in.readInt();
            List<T> values = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                values.add(each.read());
            }
            return values;
        }

        private @Nullable String optional() throws IOException {
            return in.readBoolean() ? string() : null;
        }

        private @Nullable URI address() throws IOException {
            String address = optional();
            return address == null ? null : URI.create(address);
        }

        private String string() throws IOException {
            int seen = in.readInt();
            if (seen >= 0) {
                return known.get(seen);
            }
            int length = in.readInt();
            byte[] utf8 = in.readNBytes(length);
            if (utf8.length < length) {
                throw new IOException("damaged index: truncated fiche");
            }
            String value = new String(utf8, StandardCharsets.UTF_8);
            known.add(value);
            return value;
        }
    }
}
