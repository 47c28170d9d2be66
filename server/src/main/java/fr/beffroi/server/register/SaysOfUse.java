package fr.beffroi.server.register;

import java.util.List;

/** What another feature has to say of a use on its public page, told as a bean; inside {@code Tenancy.in}. */
public interface SaysOfUse {
    /** Empty where there is nothing to say, or nothing that may be told without revealing a person. */
    List<Line> of(String useKey);

    /**
     * @param label key of a text
     * @param value already said in French
     */
    record Line(String label, String value) {}
}
