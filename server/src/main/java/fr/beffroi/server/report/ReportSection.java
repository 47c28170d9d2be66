package fr.beffroi.server.report;

import java.time.Year;
import java.util.List;

/** A part of the yearly report, told as a bean by the feature that knows it. Inside {@code Tenancy.in}. */
public interface ReportSection {
    /**
     * Lower comes first: uses 10, figures 20, overturned 30, incidents 40, requests 44, consultations 46, training 50, energy 60, time 70,
     * plan 90.
     */
    int order();

    /** Key of its title. */
    String title();

    /** Its statements for a year, in order; one that says so where nothing is known. No cell under five people. */
    List<Statement> of(Year year);

    /**
     * One sentence or more, already said in French.
     *
     * @param definition what its numbers are: what is counted, over which time, who is left out; "" for a sentence without numbers
     * @param address page or API path that shows them, from the root; "" where there is no number
     */
    record Statement(String text, String definition, String address) {
        public Statement {
            if (definition.isEmpty() != address.isEmpty()) {
                throw new IllegalArgumentException("report.statement");
            }
        }

        /** A sentence without numbers. */
        public Statement(String text) {
            this(text, "", "");
        }
    }
}
