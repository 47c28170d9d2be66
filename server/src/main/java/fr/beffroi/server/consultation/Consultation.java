package fr.beffroi.server.consultation;

import fr.beffroi.server.platform.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consultation as it stands, with its questions in order and the phases that it had. */
record Consultation(
        UUID id,
        String title,
        String purpose,
        Stage stage,
        Instant createdAt,
        @Nullable Instant publishedAt,
        List<Question> questions,
        List<Opening> openings) {
    Consultation {
        questions = List.copyOf(questions);
        openings = List.copyOf(openings);
    }

    /**
     * @param closesOn last day
     * @param closedOn null while it is open
     * @param people while open, how many contributed; then about how many, -1 where that may not be told
     */
    record Opening(
            Phase phase,
            Instant openedAt,
            LocalDate closesOn,
            @Nullable LocalDate closedOn,
            int people) {
        public boolean isTold() {
            return closedOn != null && people >= 0;
        }
    }

    public Optional<Opening> open() {
        return openings.stream().filter(one -> one.closedOn() == null).findFirst();
    }

    public boolean had(Phase phase) {
        return openings.stream().anyMatch(one -> one.phase() == phase);
    }

    /** Whether somebody may contribute in this phase today. */
    public boolean takes(Phase phase) {
        return open().filter(one -> one.phase() == phase && !one.closesOn().isBefore(LocalDate.now(LegalTime.FRANCE)))
                .isPresent();
    }

    public boolean hadInternal() {
        return had(Phase.INTERNAL);
    }

    public boolean hadPublic() {
        return had(Phase.PUBLIC);
    }

    public boolean takesInternal() {
        return takes(Phase.INTERNAL);
    }

    public boolean isPublic() {
        return stage == Stage.PUBLIC || stage == Stage.PUBLISHED || had(Phase.PUBLIC);
    }
}
