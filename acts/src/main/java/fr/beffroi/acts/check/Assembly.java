package fr.beffroi.acts.check;

import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The assembly that one act is of: which rules it follows and who sat in it, from the act and the session's file. */
public final class Assembly {
    /** Population from which a convocation takes five clear days and an explanatory note (CGCT L2121-12). */
    public static final int LARGE = 3_500;

    /** Lois n° 2020-290, 2020-1379 and 2021-1465: a third for the quorum and two proxies each, with pauses between. */
    private static final Period HEALTH_EMERGENCY = new Period(LocalDate.of(2020, 3, 12), LocalDate.of(2022, 7, 31));

    /** Loi n° 2022-217, art. 217: who represents elsewhere is not counted as in office (CGCT L1111-6, L2131-11). */
    private static final Period REPRESENTATIVES_APART = Period.since(LocalDate.of(2022, 2, 23));

    private static final Pattern SIREN_OF_COMMUNE = Pattern.compile("21(\\d\\d)\\d{5}");
    private static final Pattern IDENTIFIER = Pattern.compile("0?(\\d\\d)-.*");
    private static final List<String> ALSACE_MOSELLE = List.of("57", "67", "68");

    private static final Pattern SECOND_CONVOCATION =
            Pattern.compile("\\b(?:seconde|deuxieme|nouvelle|2e|2eme) convocation\\b|\\bsans condition de quorum\\b");

    private final Case one;
    private final Attendance attendance;

    public Assembly(Case one) {
        this.one = one;
        this.attendance = one.act().attendance();
    }

    /** Whether the rules of 3,500 inhabitants and more apply; an EPCI follows its largest commune (CGCT L5211-1). */
    public Optional<Boolean> large() {
        Collectivity whose = one.collectivity();
        Integer people = whose.kind() == Collectivity.Kind.COMMUNE ? whose.population() : whose.largestCommune();
        return Optional.ofNullable(people).map(count -> count >= LARGE);
    }

    /** Whether it is a commune of Bas-Rhin, Haut-Rhin or Moselle, which convene by their own law (CGCT L2541-2). */
    public boolean ofLocalLaw() {
        if (one.collectivity().kind() != Collectivity.Kind.COMMUNE) {
            return false;
        }
        Found<Receipt> receipt = one.act().receipt();
        return Stream.of(
                        department(SIREN_OF_COMMUNE, one.collectivity().siren()),
                        department(
                                IDENTIFIER,
                                receipt == null ? null : receipt.value().identifier()))
                .flatMap(Optional::stream)
                .anyMatch(ALSACE_MOSELLE::contains);
    }

    /** Whether exceptions for the epidemic may have governed quorum and proxies on that day. */
    public boolean inHealthEmergency() {
        return one.date().filter(HEALTH_EMERGENCY::contains).isPresent();
    }

    /** Whether it follows a session that lacked its quorum: as the office knows, else as the act says. */
    public boolean secondConvocation(Wording wording) {
        Boolean known = one.session().secondConvocation();
        return known == null ? wording.says(SECOND_CONVOCATION) : known;
    }

    public Optional<LocalDate> convokedOn() {
        Found<LocalDate> stated = one.act().convocation();
        return Optional.ofNullable(one.session().convokedOn()).or(() -> value(stated));
    }

    /** What is lacking to hold a number of clear days against the act; empty where nothing is. */
    public Optional<Verdict> lackingForClearDays() {
        if (one.date().isEmpty()) {
            return Optional.of(Missing.SESSION_DATE);
        }
        if (convokedOn().isEmpty()) {
            return Optional.of(Missing.CONVOCATION);
        }
        return ofLocalLaw() ? Optional.of(Missing.LOCAL_LAW) : Optional.empty();
    }

    /** Clear days from the convocation to the session, both of which are known. */
    public int clearDays() {
        return ClearDays.between(convokedOn().orElseThrow(), one.date().orElseThrow());
    }

    public Optional<Integer> inOffice() {
        return value(attendance.inOffice())
                .or(() -> Optional.ofNullable(one.collectivity().inOffice()));
    }

    /** Half of the members in office, and one more half. */
    public static int quorum(int inOffice) {
        return inOffice / 2 + 1;
    }

    /** Whether the quorum would be there if none of the interested members known were counted as in office. */
    public boolean quorumWithoutInterested(int present, int inOffice) {
        List<String> interested = one.session().interested();
        return interested != null
                && one.date().filter(REPRESENTATIVES_APART::contains).isPresent()
                && present >= quorum(inOffice - interested.size());
    }

    public List<String> presentNames() {
        return values(attendance.present());
    }

    public List<String> absentNames() {
        return values(attendance.absent());
    }

    public List<String> giverNames() {
        return attendance.represented().stream().map(one -> one.value().giver()).toList();
    }

    /** Present at the opening: as stated, else as counted among the names. */
    public Optional<Integer> present() {
        return value(attendance.presentCount())
                .or(() -> Optional.of(attendance.present().size()).filter(count -> count > 0));
    }

    public Optional<Integer> proxies() {
        return value(attendance.proxyCount())
                .or(() -> Optional.of(attendance.represented().size())
                        .filter(count -> count > 0 || !attendance.present().isEmpty()));
    }

    /** Whether each member in office is named among the present, the represented or the absent. */
    public boolean everybodyNamed() {
        List<String> givers = giverNames();
        long away = absentNames().stream()
                .filter(name -> !MemberName.of(name).isPerhapsIn(givers))
                .count();
        return inOffice()
                .filter(count -> count == attendance.present().size() + givers.size() + away)
                .isPresent();
    }

    private static Optional<String> department(Pattern pattern, @Nullable String identifier) {
        if (identifier == null) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(identifier.replace(" ", ""));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static <T> Optional<T> value(@Nullable Found<T> found) {
        return Optional.ofNullable(found).map(Found::value);
    }

    private static List<String> values(List<Found<String>> found) {
        return found.stream().map(Found::value).toList();
    }
}
