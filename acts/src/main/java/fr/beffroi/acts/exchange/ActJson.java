package fr.beffroi.acts.exchange;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.act.Provision;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.act.Vote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An act as it was read, for JSON: each value with its place and its confidence, null or an empty list where absent. */
public final class ActJson {
    private ActJson() {}

    public static Map<String, @Nullable Object> of(Act act) {
        Attendance who = act.attendance();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", act.kind().name().toLowerCase(Locale.ROOT));
        fields.put("collectivity", found(act.collectivity()));
        fields.put("number", found(act.number()));
        fields.put("title", found(act.title()));
        fields.put("session", found(act.session()));
        fields.put("convocation", found(act.convocation()));
        fields.put("posted", found(act.posted()));
        fields.put("published", found(act.published()));
        fields.put("chair", found(act.chair()));
        fields.put("secretary", found(act.secretary()));
        fields.put("in_office", found(who.inOffice()));
        fields.put("present_count", found(who.presentCount()));
        fields.put("proxy_count", found(who.proxyCount()));
        fields.put("voting_count", found(who.votingCount()));
        fields.put("present", all(who.present(), String::valueOf));
        fields.put("represented", all(who.represented(), ActJson::proxy));
        fields.put("absent", all(who.absent(), String::valueOf));
        fields.put("visas", all(act.visas(), String::valueOf));
        fields.put("recitals", all(act.recitals(), String::valueOf));
        fields.put("provisions", all(act.provisions(), ActJson::provision));
        fields.put("vote", found(act.vote(), ActJson::vote));
        fields.put("remedies", found(act.remedies()));
        fields.put("signatories", all(act.signatories(), String::valueOf));
        fields.put("receipt", found(act.receipt(), ActJson::receipt));
        fields.put("subject_code", found(act.subjectCode()));
        fields.put("pages", act.text().pageStarts().size());
        fields.put("recognised", act.text().recognised());
        return fields;
    }

    /** Page, offsets in the text, and the words that stand there. */
    static @Nullable Map<String, Object> place(Act act, @Nullable Place place) {
        if (place == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("page", place.page());
        fields.put("start", place.start());
        fields.put("end", place.end());
        fields.put("text", act.text().at(place));
        return fields;
    }

    private static @Nullable Map<String, Object> found(@Nullable Found<?> found) {
        return found(found, value -> value instanceof Number ? value : String.valueOf(value));
    }

    private static <T> @Nullable Map<String, Object> found(@Nullable Found<T> found, Function<T, Object> form) {
        return found == null ? null : one(found, form);
    }

    private static <T> List<Map<String, Object>> all(List<Found<T>> all, Function<T, Object> form) {
        return all.stream().map(found -> one(found, form)).toList();
    }

    private static <T> Map<String, Object> one(Found<T> found, Function<T, Object> form) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", form.apply(found.value()));
        fields.put("page", found.place().page());
        fields.put("start", found.place().start());
        fields.put("end", found.place().end());
        fields.put("confidence", Math.round(found.confidence() * 1000) / 1000.0);
        return fields;
    }

    private static Object proxy(Proxy proxy) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("giver", proxy.giver());
        fields.put("holder", proxy.holder());
        return fields;
    }

    private static Object provision(Provision provision) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("number", provision.number());
        fields.put("text", provision.text());
        return fields;
    }

    private static Object vote(Vote vote) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("adopted", vote.adopted());
        fields.put("unanimous", vote.unanimous());
        fields.put("secret", vote.secret());
        fields.put("casting_vote", vote.castingVote());
        fields.put("in_favour", vote.inFavour());
        fields.put("against", vote.against());
        fields.put("abstentions", vote.abstentions());
        fields.put("blanks", vote.blanks());
        fields.put("nulls", vote.nulls());
        fields.put("not_taking_part", vote.notTakingPart());
        return fields;
    }

    private static Object receipt(Receipt receipt) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(
                "received_on",
                receipt.receivedOn() == null ? null : receipt.receivedOn().toString());
        fields.put("sent_on", receipt.sentOn() == null ? null : receipt.sentOn().toString());
        fields.put("identifier", receipt.identifier());
        return fields;
    }
}
