package fr.beffroi.server.drafting;

import java.util.UUID;

/** Published inside {@code Tenancy.in} and the deciding transaction, each time a person's decision validates a draft. */
public record DraftValidated(UUID draft) {}
