package fr.beffroi.acts.check;

import java.util.List;

/** Placeholder until merged. */
public record Report(List<Finding> findings, List<NotVerified> notVerified, List<String> conform) {
    public record NotVerified(String rule, Verdict.NotVerified reason) {}
}
