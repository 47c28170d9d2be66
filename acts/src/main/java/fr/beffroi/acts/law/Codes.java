package fr.beffroi.acts.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The French codes, by identifier, by title and by the initials people use ({@code codes.csv}). */
public final class Codes {
    private static final Codes TABLE = read();

    public static final Code CGCT = getByInitials("CGCT");
    public static final Code CIVIL = getByInitials("C. civ.");
    public static final Code ELECTORAL = getByInitials("C. élect.");
    public static final Code URBANISME = getByInitials("CU");
    public static final Code CRPA = getByInitials("CRPA");
    public static final Code COMMANDE_PUBLIQUE = getByInitials("CCP");
    public static final Code FONCTION_PUBLIQUE = getByInitials("CGFP");
    public static final Code PENAL = getByInitials("C. pén.");

    private final List<Code> all = new ArrayList<>();
    private final Map<String, Code> byId = new HashMap<>();
    /** Words of a title, see {@link #words}. */
    private final Map<String, Code> byTitle = new LinkedHashMap<>();

    private final Map<String, Code> byInitials = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    private Codes() {}

    public static List<Code> all() {
        return List.copyOf(TABLE.all);
    }

    public static Optional<Code> findById(String id) {
        return Optional.ofNullable(TABLE.byId.get(id));
    }

    /** By its title, whatever its capitals, accents and plurals. */
    public static Optional<Code> findByTitle(String title) {
        return Optional.ofNullable(TABLE.byTitle.get(words(title)));
    }

    /** By initials or abbreviation; empty too for those that several codes share, like "CE". */
    public static Optional<Code> findByInitials(String initials) {
        return Optional.ofNullable(TABLE.byInitials.get(flat(initials)));
    }

    /** The one of the table, by identifier or title; else a new one. */
    public static Code of(String id, String title) {
        return findById(id).or(() -> findByTitle(title)).orElseGet(() -> new Code(id, title, title));
    }

    /** Whether these initials name a code, be it one of several. */
    static boolean known(String initials) {
        return TABLE.byInitials.containsKey(flat(initials)) || TABLE.ambiguous.contains(flat(initials));
    }

    static Map<String, Code> titles() {
        return TABLE.byTitle;
    }

    private static Code getByInitials(String initials) {
        return findByInitials(initials).orElseThrow();
    }

    /** "Code de l'urbanisme" is "code de l urbanisme": words in lower case, without accents nor final s. */
    static String words(String title) {
        StringBuilder words = new StringBuilder(title.length());
        for (String word : Folded.of(title).split("[^a-z0-9\u0001]+", -1)) {
            if (!word.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ").append(singular(word));
            }
        }
        return words.toString();
    }

    static String singular(String word) {
        String bare = word.replace(String.valueOf(Folded.ACCENT), "");
        return bare.length() > 2 && bare.endsWith("s") ? bare.substring(0, bare.length() - 1) : bare;
    }

    static String flat(String initials) {
        return Folded.of(initials).replaceAll("[^a-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    private void add(String[] fields) {
        Code code = new Code(fields[0].isEmpty() ? null : fields[0], fields[1], fields[2]);
        all.add(code);
        if (code.id() != null) {
            byId.put(code.id(), code);
        }
        byTitle.put(words(code.title()), code);
        initials(code.initials(), code);
        for (String name : fields[3].split(";")) {
            if (name.isEmpty()) {
                continue;
            }
            if (Character.isUpperCase(name.charAt(0))) {
                initials(name, code);
            } else {
                byTitle.putIfAbsent(words(name), code);
            }
        }
    }

    private void initials(String initials, Code code) {
        String key = flat(initials);
        if (ambiguous.contains(key)) {
            return;
        }
        Code other = byInitials.putIfAbsent(key, code);
        if (other != null && !other.equals(code)) {
            byInitials.remove(key);
            ambiguous.add(key);
        }
    }

    private static Codes read() {
        Codes codes = new Codes();
        Rows.of("codes.csv").forEach(codes::add);
        return codes;
    }
}
