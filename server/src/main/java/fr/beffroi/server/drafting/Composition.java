package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Drafted;
import fr.beffroi.acts.draft.Family;

/** What a family and facts give: the draft, and what the checks say of it. */
record Composition(Family family, Facts.Read facts, Drafted drafted, Checked checked) {}
