package fr.beffroi.water.risk;

/** How a ranking was made: as much as the machine and the number of known breaks allow. */
public enum Method {
    /** Poisson regression, and trees for what it leaves over. */
    BOOSTED,
    /** Poisson regression alone: the native library of the trees cannot be loaded here. */
    REGRESSION,
    /** The rate of the cohort with the pipe's own history: too few breaks are known to learn more. */
    COHORT
}
