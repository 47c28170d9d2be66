package fr.beffroi.server.platform;

import static fr.beffroi.server.platform.ConsoleTexts.cannotStart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link ServerSettings} from a file of lines {@code key = value}, UTF-8, {@code #} for comments. Anything unknown,
 * doubled, missing or out of range stops with one line that names file, line and key.
 *
 * <pre>
 * data = /var/lib/beffroi
 * address = 127.0.0.1
 * port = 8080
 * public.url = https://ia.saint-exemple.fr
 * proxies = 127.0.0.1
 * collectivity.saint-exemple.name = Saint-Exemple
 * collectivity.saint-exemple.siren = 123456782
 * collectivity.saint-exemple.inhabitants = 1200
 * collectivity.saint-exemple.administrator = mairie@saint-exemple.fr
 * </pre>
 */
public final class SettingsFile {
    private static final Set<String> KEYS = new TreeSet<>(List.of(
            "data",
            "address",
            "port",
            "public.url",
            "proxies",
            "database.port",
            "database.url",
            "database.owner.user",
            "database.owner.password",
            "database.app.user",
            "database.app.password",
            "smtp.host",
            "smtp.port",
            "smtp.security",
            "smtp.user",
            "smtp.password",
            "smtp.from",
            "answers.corpus",
            "answers.corpus-address",
            "answers.embeddings",
            "acts.law",
            "acts.families",
            "water.drop",
            "water.epanet",
            "buildings.images",
            "buildings.model",
            "energy.watts",
            "energy.grams-per-kwh",
            "model.url",
            "model.name",
            "model.key",
            "webhooks.hosts"));
    private static final Pattern COLLECTIVITY =
            Pattern.compile("collectivity\\.([a-z0-9]+(?:-[a-z0-9]+)*)\\.(name|siren|inhabitants|administrator)");
    private static final int LARGEST = 1 << 20;

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(int line, String value) {}

    private SettingsFile(Path file) {
        this.file = file;
    }

    /** @throws CannotStart if the file cannot be read or says something that cannot be */
    public static ServerSettings read(Path file) {
        SettingsFile settings = new SettingsFile(file);
        settings.load();
        return settings.settings();
    }

    private void load() {
        List<String> lines;
        try {
            if (!Files.isRegularFile(file)) {
                throw cannotStart("settings.missing", file);
            }
            if (Files.size(file) > LARGEST) {
                throw cannotStart("settings.large", file);
            }
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw cannotStart("settings.encoding", file);
        } catch (IOException e) {
            throw cannotStart("settings.unreadable", file, String.valueOf(e.getMessage()));
        }
        int number = 0;
        for (String line : lines) {
            number++;
            String text =
                    number == 1 && line.startsWith("\ufeff") ? line.substring(1).strip() : line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                add(number, text);
            }
        }
    }

    private void add(int number, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw cannotStart("settings.line", file, number);
        }
        String key = text.substring(0, equals).strip();
        if (!KEYS.contains(key) && !COLLECTIVITY.matcher(key).matches()) {
            throw cannotStart("settings.unknown", file, number, key, nearest(key));
        }
        Entry before = entries.putIfAbsent(
                key, new Entry(number, text.substring(equals + 1).strip()));
        if (before != null) {
            throw cannotStart("settings.twice", file, number, key, before.line());
        }
    }

    private ServerSettings settings() {
        Path data = Path.of(required("data", "settings.data"));
        ServerSettings defaults = ServerSettings.defaults(data);
        return new ServerSettings(
                defaults.data(),
                value("address", SettingsFile::address, defaults.address()),
                value("port", text -> integer(text, 0, 65535), defaults.port()),
                optional("public.url", SettingsFile::webAddress),
                value("proxies", SettingsFile::addresses, List.of()),
                database(),
                smtp(),
                new ServerSettings.Answers(
                        optional("answers.corpus", SettingsFile::existing),
                        optional("answers.corpus-address", SettingsFile::webAddress),
                        optional("answers.embeddings", SettingsFile::existing)),
                new ServerSettings.Acts(
                        optional("acts.law", SettingsFile::folder), optional("acts.families", SettingsFile::folder)),
                new ServerSettings.Water(
                        optional("water.drop", SettingsFile::folder), optional("water.epanet", SettingsFile::existing)),
                new ServerSettings.Buildings(
                        optional("buildings.images", SettingsFile::folder),
                        optional("buildings.model", SettingsFile::existing)),
                new ServerSettings.Energy(
                        value(
                                "energy.watts",
                                text -> decimal(text, 0.1, 1000),
                                defaults.energy().watts()),
                        value(
                                "energy.grams-per-kwh",
                                text -> decimal(text, 0, 2000),
                                defaults.energy().gramsPerKwh())),
                model(),
                value("webhooks.hosts", SettingsFile::hosts, List.of()),
                collectivities(),
                false,
                defaults.scheduling());
    }

    private ServerSettings.Database database() {
        if (!entries.containsKey("database.url")) {
            refuseWithout("database.url", "database.owner.user", "database.owner.password");
            refuseWithout("database.url", "database.app.user", "database.app.password");
            return new ServerSettings.Database.Embedded(value("database.port", text -> integer(text, 1, 65535), 0));
        }
        if (entries.containsKey("database.port")) {
            throw cannotStart("settings.either", file, line("database.port"), "database.port", "database.url");
        }
        return new ServerSettings.Database.External(
                value("database.url", SettingsFile::postgres, ""),
                new ServerSettings.Login(
                        required("database.owner.user", "settings.needed"),
                        required("database.owner.password", "settings.needed")),
                new ServerSettings.Login(
                        required("database.app.user", "settings.needed"),
                        required("database.app.password", "settings.needed")));
    }

    private ServerSettings.@Nullable Smtp smtp() {
        if (!entries.containsKey("smtp.host")) {
            refuseWithout("smtp.host", "smtp.port", "smtp.security", "smtp.user", "smtp.password", "smtp.from");
            return null;
        }
        ServerSettings.Smtp.Security security =
                value("smtp.security", SettingsFile::security, ServerSettings.Smtp.Security.STARTTLS);
        int usual = switch (security) {
            case NONE -> 25;
            case STARTTLS -> 587;
            case TLS -> 465;
        };
        String user = optional("smtp.user", Function.identity());
        return new ServerSettings.Smtp(
                required("smtp.host", "settings.needed"),
                value("smtp.port", text -> integer(text, 1, 65535), usual),
                security,
                user == null ? null : new ServerSettings.Login(user, required("smtp.password", "settings.needed")),
                value("smtp.from", SettingsFile::sender, required("smtp.from", "settings.needed")));
    }

    private ServerSettings.@Nullable Model model() {
        if (!entries.containsKey("model.url")) {
            refuseWithout("model.url", "model.name", "model.key");
            return null;
        }
        return new ServerSettings.Model(
                value("model.url", SettingsFile::webAddress, URI.create("")),
                required("model.name", "settings.needed"),
                optional("model.key", Function.identity()));
    }

    private List<ServerSettings.NewCollectivity> collectivities() {
        Set<String> slugs = new TreeSet<>();
        for (String key : entries.keySet()) {
            Matcher matcher = COLLECTIVITY.matcher(key);
            if (matcher.matches()) {
                slugs.add(matcher.group(1));
            }
        }
        List<ServerSettings.NewCollectivity> wanted = new ArrayList<>();
        for (String slug : slugs) {
            String start = "collectivity." + slug + ".";
            required(start + "siren", "settings.needed");
            required(start + "administrator", "settings.needed");
            wanted.add(new ServerSettings.NewCollectivity(
                    slug,
                    required(start + "name", "settings.needed"),
                    value(start + "siren", SettingsFile::siren, ""),
                    value(start + "inhabitants", text -> integer(text, 0, 100_000_000), 0),
                    value(start + "administrator", SettingsFile::mail, "")));
        }
        return wanted;
    }

    private <T> T value(String key, Function<String, T> parser, T otherwise) {
        T value = optional(key, parser);
        return value == null ? otherwise : value;
    }

    private <T> @Nullable T optional(String key, Function<String, T> parser) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        if (entry.value().isEmpty()) {
            throw cannotStart("settings.empty", file, entry.line(), key);
        }
        try {
            return parser.apply(entry.value());
        } catch (BadValue e) {
            // A secret is never among the values that have a form to break.
            throw cannotStart(
                    "settings.value", file, entry.line(), key, entry.value(), ConsoleTexts.text(e.key, e.arguments));
        }
    }

    private String required(String key, String message) {
        String value = optional(key, Function.identity());
        if (value == null) {
            throw cannotStart(message, file, key);
        }
        return value;
    }

    private void refuseWithout(String needed, String... keys) {
        for (String key : keys) {
            if (entries.containsKey(key)) {
                throw cannotStart("settings.without", file, line(key), key, needed);
            }
        }
    }

    private int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? 0 : entry.line();
    }

    private static String nearest(String key) {
        return KEYS.stream()
                .min(java.util.Comparator.comparingInt(known -> distance(known, key)))
                .orElse("");
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(
                        Math.min(above, row[j - 1]) + 1, corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                corner = above;
            }
        }
        return row[b.length()];
    }

    private static int integer(String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new BadValue("settings.integer", least, most);
    }

    private static double decimal(String text, double least, double most) {
        try {
            double value = Double.parseDouble(text.replace(',', '.'));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new BadValue("settings.decimal", least, most);
    }

    /** A literal address: nothing is looked up before the settings are known to be right. */
    private static InetAddress address(String text) {
        if (text.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException e) {
                // Told below.
            }
        }
        throw new BadValue("settings.address");
    }

    private static List<String> addresses(String text) {
        List<String> addresses = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            addresses.add(address(part.strip()).getHostAddress());
        }
        return addresses;
    }

    /** Names with, where it is not the usual one, their port. */
    private static List<String> hosts(String text) {
        List<String> hosts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String host = part.strip().toLowerCase(java.util.Locale.ROOT);
            if (!host.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?")) {
                throw new BadValue("settings.hosts");
            }
            hosts.add(host);
        }
        return hosts;
    }

    private static URI webAddress(String text) {
        try {
            URI uri = new URI(text);
            if (Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        throw new BadValue("settings.url");
    }

    private static String postgres(String text) {
        if (text.startsWith("jdbc:postgresql://") && !text.contains("password=")) {
            return text;
        }
        throw new BadValue("settings.postgres");
    }

    private static Path existing(String text) {
        Path path = Path.of(text).toAbsolutePath().normalize();
        if (Files.isReadable(path)) {
            return path;
        }
        throw new BadValue("settings.path");
    }

    private static Path folder(String text) {
        Path path = existing(text);
        if (Files.isDirectory(path)) {
            return path;
        }
        throw new BadValue("settings.folder");
    }

    private static ServerSettings.Smtp.Security security(String text) {
        return switch (text) {
            case "none" -> ServerSettings.Smtp.Security.NONE;
            case "starttls" -> ServerSettings.Smtp.Security.STARTTLS;
            case "tls" -> ServerSettings.Smtp.Security.TLS;
            default -> throw new BadValue("settings.security");
        };
    }

    private static String sender(String text) {
        try {
            Letter.checkAddress(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw new BadValue("settings.mail");
        }
    }

    private static String mail(String text) {
        if (text.matches("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,190}")) {
            return text;
        }
        throw new BadValue("settings.mail");
    }

    /** Nine digits whose last is Luhn's check digit (INSEE, identification of enterprises). */
    private static String siren(String text) {
        String digits = text.replace(" ", "");
        if (digits.matches("[0-9]{9}")) {
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                int digit = digits.charAt(i) - '0';
                int doubled = i % 2 == 1 ? 2 * digit : digit;
                sum += doubled > 9 ? doubled - 9 : doubled;
            }
            if (sum % 10 == 0) {
                return digits;
            }
        }
        throw new BadValue("settings.siren");
    }

    /** What a value should be. */
    private static final class BadValue extends RuntimeException {
        private final String key;
        private final transient Object[] arguments;

        BadValue(String key, Object... arguments) {
            super(key);
            this.key = key;
            this.arguments = arguments;
        }
    }
}
