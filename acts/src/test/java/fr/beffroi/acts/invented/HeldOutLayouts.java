package fr.beffroi.acts.invented;

import static fr.beffroi.acts.invented.Field.*;

import fr.beffroi.acts.act.ActKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Layouts to measure with and never to make the reading with: written from acts of communes and intercommunalités by a
 * hand that had not seen the reading. Whoever changes the reading because of what it gets wrong here spends them.
 */
public final class HeldOutLayouts {
    private static final Set<Field> OF_A_SESSION = EnumSet.of(
            CONVOCATION,
            SECRETARY,
            IN_OFFICE,
            PRESENT_COUNT,
            PROXY_COUNT,
            VOTING_COUNT,
            PRESENT,
            REPRESENTED,
            ABSENT,
            VOTE);

    public static final List<Layout> ALL = List.of(
            deliberation(
                    "members afférents",
                    Rendering.PDF,
                    HeldOutVillages::afferents,
                    IDENTIFIER,
                    REMEDIES,
                    SUBJECT_CODE,
                    PRESENT_COUNT,
                    PROXY_COUNT),
            deliberation(
                    "members afférents, scanned",
                    Rendering.SCAN,
                    HeldOutVillages::afferents,
                    IDENTIFIER,
                    REMEDIES,
                    SUBJECT_CODE,
                    PRESENT_COUNT,
                    PROXY_COUNT),
            deliberation(
                    "page of the register",
                    Rendering.SCAN,
                    HeldOutVillages::register,
                    POSTED,
                    PUBLISHED,
                    RECEIVED,
                    IDENTIFIER,
                    REMEDIES,
                    SUBJECT_CODE),
            deliberation(
                    "ladies and gentlemen",
                    Rendering.DOCX,
                    HeldOutVillages::ladiesAndGentlemen,
                    PUBLISHED,
                    IDENTIFIER,
                    REMEDIES,
                    SUBJECT_CODE,
                    PROXY_COUNT),
            deliberation(
                    "all in letters",
                    Rendering.ODT,
                    HeldOutVillages::allInLetters,
                    POSTED,
                    PUBLISHED,
                    RECEIVED,
                    IDENTIFIER,
                    REMEDIES,
                    SUBJECT_CODE,
                    PROXY_COUNT),
            deliberation(
                    "dashed visas",
                    Rendering.PDF,
                    HeldOutVillages::dashedVisas,
                    POSTED,
                    IDENTIFIER,
                    SUBJECT_CODE,
                    PRESENT_COUNT,
                    PROXY_COUNT,
                    VOTING_COUNT),
            deliberation(
                    "extract of minutes",
                    Rendering.ODT,
                    HeldOutVillages::minutes,
                    CONVOCATION,
                    POSTED,
                    PUBLISHED,
                    RECEIVED,
                    IDENTIFIER,
                    REMEDIES,
                    SUBJECT_CODE,
                    PRESENT_COUNT,
                    PROXY_COUNT),
            deliberation("offices held", Rendering.PDF, HeldOutTowns::officesHeld, POSTED, PROXY_COUNT, PRESENT_COUNT),
            deliberation(
                    "lists side by side",
                    Rendering.PDF,
                    HeldOutTowns::sideBySide,
                    PUBLISHED,
                    REMEDIES,
                    SUBJECT_CODE,
                    PROXY_COUNT),
            deliberation(
                    "counts in brackets", Rendering.PDF, HeldOutTowns::countsInBrackets, POSTED, RECEIVED, IDENTIFIER),
            deliberation("electronic vote", Rendering.PDF, HeldOutTowns::electronicVote, PUBLISHED, REMEDIES),
            deliberation(
                    "report adopted",
                    Rendering.DOCX,
                    HeldOutTowns::report,
                    POSTED,
                    PUBLISHED,
                    RECEIVED,
                    IDENTIFIER,
                    SUBJECT_CODE,
                    PROXY_COUNT),
            intercommunal(
                    "delegates by commune",
                    Rendering.DOCX,
                    HeldOutIntercommunal::delegatesByCommune,
                    POSTED,
                    PUBLISHED,
                    RECEIVED,
                    IDENTIFIER,
                    REMEDIES),
            intercommunal(
                    "tabbed visas",
                    Rendering.PDF,
                    HeldOutIntercommunal::tabbedVisas,
                    POSTED,
                    SECRETARY,
                    PROXY_COUNT,
                    SUBJECT_CODE),
            intercommunal(
                    "figures in a sentence",
                    Rendering.ODT,
                    HeldOutIntercommunal::figuresInASentence,
                    PUBLISHED,
                    RECEIVED,
                    IDENTIFIER,
                    REMEDIES,
                    SUBJECT_CODE),
            new Layout(
                    "arrêté of police, scanned",
                    ActKind.ARRETE,
                    false,
                    Rendering.SCAN,
                    alone(PUBLISHED, IDENTIFIER, RECEIVED, SUBJECT_CODE),
                    HeldOutOrders::police),
            new Layout(
                    "arrêté of a president",
                    ActKind.ARRETE,
                    true,
                    Rendering.PDF,
                    alone(POSTED),
                    HeldOutOrders::president),
            new Layout(
                    "arrêté with a column",
                    ActKind.ARRETE,
                    false,
                    Rendering.ODT,
                    alone(PUBLISHED, IDENTIFIER, REMEDIES, SUBJECT_CODE),
                    HeldOutOrders::column),
            new Layout(
                    "decision by delegation",
                    ActKind.DECISION,
                    false,
                    Rendering.DOCX,
                    alone(POSTED, IDENTIFIER, REMEDIES),
                    HeldOutOrders::byDelegation),
            new Layout(
                    "decision of a president",
                    ActKind.DECISION,
                    true,
                    Rendering.PDF,
                    alone(POSTED, PUBLISHED, RECITALS, SUBJECT_CODE),
                    HeldOutOrders::ofPresident));

    private HeldOutLayouts() {}

    private static Layout deliberation(
            String name, Rendering rendering, Function<InventedAct, Sheet> setting, Field... untold) {
        return new Layout(name, ActKind.DELIBERATION, false, rendering, EnumSet.copyOf(Arrays.asList(untold)), setting);
    }

    private static Layout intercommunal(
            String name, Rendering rendering, Function<InventedAct, Sheet> setting, Field... untold) {
        return new Layout(name, ActKind.DELIBERATION, true, rendering, EnumSet.copyOf(Arrays.asList(untold)), setting);
    }

    /** Nobody sits in session with who decides alone. */
    private static Set<Field> alone(Field... more) {
        var all = EnumSet.copyOf(OF_A_SESSION);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
