package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.ItemState;
import fr.beffroi.acts.session.Outcome;
import fr.beffroi.acts.session.Sitting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One item as pages list it. @param votes null where there was no vote */
record Result(
        ItemState state,
        Outcome.@Nullable Decided votes,
        @Nullable String elected,
        @Nullable String reason) {

    static List<Result> of(Sitting sitting) {
        return sitting.items().stream().map(Result::of).toList();
    }

    static Result of(ItemState state) {
        return switch (state.outcome()) {
            case null -> new Result(state, null, null, null);
            case Outcome.Decided decided -> new Result(state, decided, null, null);
            case Outcome.Elected elected ->
                new Result(state, null, elected.winner().candidate(), null);
            case Outcome.Unopposed alone -> new Result(state, null, alone.candidate(), null);
            case Outcome.Postponed postponed -> new Result(state, null, null, postponed.reason());
            case Outcome.Withdrawn withdrawn -> new Result(state, null, null, withdrawn.reason());
            case Outcome.Noted noted -> new Result(state, null, null, null);
        };
    }
}
