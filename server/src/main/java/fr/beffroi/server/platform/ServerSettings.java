package fr.beffroi.server.platform;

import fr.beffroi.oversight.footprint.Carbon;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a server may be told. Read from a file by {@link SettingsFile}; {@link #defaults} fills the rest. The server
 * connects to nothing that is not named here.
 *
 * @param data folder of everything the server keeps, made at first start
 * @param address where it listens; loopback unless told otherwise
 * @param port 0 for any free port
 * @param publicUrl address that people type; https makes cookies secure and is required behind a proxy that ends TLS
 * @param proxies network addresses of reverse proxies whose X-Forwarded-* headers are believed
 * @param webhookHosts {@code host} or {@code host:port} that decisions may be told to; an administrator's address names one of them
 * @param collectivities those to create, with their first administrator, where they do not exist yet
 * @param demonstration marks every page as a demonstration
 */
public record ServerSettings(
        Path data,
        InetAddress address,
        int port,
        @Nullable URI publicUrl,
        List<String> proxies,
        Database database,
        @Nullable Smtp smtp,
        Answers answers,
        Acts acts,
        Water water,
        Buildings buildings,
        Energy energy,
        @Nullable Model model,
        List<String> webhookHosts,
        List<NewCollectivity> collectivities,
        boolean demonstration,
        Scheduling scheduling) {

    public ServerSettings {
        proxies = List.copyOf(proxies);
        webhookHosts = List.copyOf(webhookHosts);
        collectivities = List.copyOf(collectivities);
    }

    /** Loopback, port 8080, embedded PostgreSQL, no mail, no language model. */
    public static ServerSettings defaults(Path data) {
        return new ServerSettings(
                data.toAbsolutePath().normalize(),
                InetAddress.getLoopbackAddress(),
                8080,
                null,
                List.of(),
                new Database.Embedded(0),
                null,
                new Answers(null, null, null),
                new Acts(null, null),
                new Water(null, null),
                new Buildings(null, null),
                new Energy(15, Carbon.FRANCE_2024.gramsPerKwh()),
                null,
                List.of(),
                List.of(),
                false,
                Scheduling.NORMAL);
    }

    public ServerSettings withPort(int value) {
        return new ServerSettings(
                data,
                address,
                value,
                publicUrl,
                proxies,
                database,
                smtp,
                answers,
                acts,
                water,
                buildings,
                energy,
                model,
                webhookHosts,
                collectivities,
                demonstration,
                scheduling);
    }

    public ServerSettings withSmtp(@Nullable Smtp value) {
        return new ServerSettings(
                data,
                address,
                port,
                publicUrl,
                proxies,
                database,
                value,
                answers,
                acts,
                water,
                buildings,
                energy,
                model,
                webhookHosts,
                collectivities,
                demonstration,
                scheduling);
    }

    public ServerSettings withDatabase(Database value) {
        return new ServerSettings(
                data,
                address,
                port,
                publicUrl,
                proxies,
                value,
                smtp,
                answers,
                acts,
                water,
                buildings,
                energy,
                model,
                webhookHosts,
                collectivities,
                demonstration,
                scheduling);
    }

    public ServerSettings withAnswers(Answers value) {
        return new ServerSettings(
                data,
                address,
                port,
                publicUrl,
                proxies,
                database,
                smtp,
                value,
                acts,
                water,
                buildings,
                energy,
                model,
                webhookHosts,
                collectivities,
                demonstration,
                scheduling);
    }

    public ServerSettings withActs(Acts value) {
        return new ServerSettings(
                data,
                address,
                port,
                publicUrl,
                proxies,
                database,
                smtp,
                answers,
                value,
                water,
                buildings,
                energy,
                model,
                webhookHosts,
                collectivities,
                demonstration,
                scheduling);
    }

    public ServerSettings withWater(Water value) {
        return new ServerSettings(
                data,
                address,
                port,
                publicUrl,
                proxies,
                database,
                smtp,
                answers,
                acts,
                value,
                buildings,
                energy,
                model,
                webhookHosts,
                collectivities,
                demonstration,
                scheduling);
    }

    public ServerSettings withBuildings(Buildings value) {
        return new ServerSettings(
                data,
                address,
                port,
                publicUrl,
                proxies,
                database,
                smtp,
                answers,
                acts,
                water,
                value,
                energy,
                model,
                webhookHosts,
                collectivities,
                demonstration,
                scheduling);
    }

    public ServerSettings withModel(@Nullable Model value) {
        return new ServerSettings(
                data,
                address,
                port,
                publicUrl,
                proxies,
                database,
                smtp,
                answers,
                acts,
                water,
                buildings,
                energy,
                value,
                webhookHosts,
                collectivities,
                demonstration,
                scheduling);
    }

    public ServerSettings withCollectivities(List<NewCollectivity> value) {
        return new ServerSettings(
                data,
                address,
                port,
                publicUrl,
                proxies,
                database,
                smtp,
                answers,
                acts,
                water,
                buildings,
                energy,
                model,
                webhookHosts,
                value,
                demonstration,
                scheduling);
    }

    public ServerSettings withWebhookHosts(List<String> value) {
        return new ServerSettings(
                data,
                address,
                port,
                publicUrl,
                proxies,
                database,
                smtp,
                answers,
                acts,
                water,
                buildings,
                energy,
                model,
                value,
                collectivities,
                demonstration,
                scheduling);
    }

    public ServerSettings withDemonstration(boolean value) {
        return new ServerSettings(
                data,
                address,
                port,
                publicUrl,
                proxies,
                database,
                smtp,
                answers,
                acts,
                water,
                buildings,
                energy,
                model,
                webhookHosts,
                collectivities,
                value,
                scheduling);
    }

    public ServerSettings withScheduling(Scheduling value) {
        return new ServerSettings(
                data,
                address,
                port,
                publicUrl,
                proxies,
                database,
                smtp,
                answers,
                acts,
                water,
                buildings,
                energy,
                model,
                webhookHosts,
                collectivities,
                demonstration,
                value);
    }

    public boolean https() {
        return publicUrl != null && "https".equals(publicUrl.getScheme());
    }

    /** Where the rows live. */
    public sealed interface Database {
        /** PostgreSQL run by the server itself, on loopback. @param port 0 for any free one */
        record Embedded(int port) implements Database {}

        /**
         * A PostgreSQL (15 or newer) that exists.
         *
         * @param url e.g. {@code jdbc:postgresql://db.example.org/beffroi?sslmode=verify-full}
         * @param owner owns the tables and migrates them
         * @param application works in them: neither owner nor superuser, and without BYPASSRLS
         */
        record External(String url, Login owner, Login application) implements Database {}
    }

    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** @param from sender of every mail, e.g. {@code Mairie de Saint-Exemple <accueil@saint-exemple.fr>} */
    public record Smtp(
            String host,
            int port,
            Security security,
            @Nullable Login login,
            String from) {
        /** NONE: in the clear; STARTTLS: refused if the server does not offer it; TLS: from the first byte. */
        public enum Security {
            NONE,
            STARTTLS,
            TLS
        }
    }

    /**
     * @param corpus npm package (folder or .tgz) or DILA archive (.zip); null: none yet
     * @param address where to fetch the corpus instead, by http or https; null: nowhere
     * @param embeddings folder of an ONNX sentence-embedding model; null: words alone
     */
    public record Answers(
            @Nullable Path corpus,
            @Nullable URI address,
            @Nullable Path embeddings) {
        public Optional<Path> findCorpus() {
            return Optional.ofNullable(corpus);
        }
    }

    /**
     * @param law folder of the texts of law to load; null: none, and no article is said to be in force
     * @param families folder of families of acts besides those shipped; null: none
     */
    public record Acts(@Nullable Path law, @Nullable Path families) {}

    /**
     * @param drop folder that supervisions write their exports to, one folder a collectivité in it; null: none is watched
     * @param epanet the npm package {@code epanet-js@0.9.0}, as npm packs it; null: leaks are not located
     */
    public record Water(@Nullable Path drop, @Nullable Path epanet) {}

    /**
     * @param images folder of orthophotos, in it one folder a collectivité, in that one folder a vintage; null: only what is sent
     * @param model an ONNX model that takes the place of the one that is shipped; null: the shipped one
     */
    public record Buildings(@Nullable Path images, @Nullable Path model) {}

    /**
     * @param watts power of one busy core, where the processor does not tell
     * @param gramsPerKwh CO2 equivalent of one kWh, in grams
     */
    public record Energy(double watts, double gramsPerKwh) {}

    /** An OpenAI-compatible endpoint. @param url e.g. {@code http://127.0.0.1:11434/v1} */
    public record Model(URI url, String name, @Nullable String key) {
        @Override
        public String toString() {
            return name + " at " + url;
        }
    }

    /** A collectivity to create, and the e-mail of its first administrator. */
    public record NewCollectivity(String slug, String name, String siren, int inhabitants, String administrator) {}

    /** How often jobs are looked for, and after how long without a sign of life a server's job is taken over. */
    public record Scheduling(Duration poll, Duration heartbeat, int missedHeartbeats) {
        static final Scheduling NORMAL = new Scheduling(Duration.ofSeconds(2), Duration.ofSeconds(10), 6);
    }
}
