package fr.beffroi.server.costs;

/**
 * Energy and carbon of what a language model wrote on somebody else's machines: an estimate, by the formula of EcoLogits (S. Rincé,
 * A. Banse, "EcoLogits: Evaluating the Environmental Impacts of Generative AI", Journal of Open Source Software 10(111), 7471, 2025,
 * doi 10.21105/joss.07471) with the constants of its documentation "Environmental Impacts of LLM Inference" as of commit
 * b596b81a of mlco2/ecologits, which were fitted on the ML.ENERGY Leaderboard (NVIDIA H100, vLLM).
 *
 * <p>Taken as they are there: 64 requests at once, weights of 16 bits, servers of 8 GPUs of 80 GB, 3 years of life. Not taken: the
 * measured latency as an upper bound of the time of computation, since ours holds the network; it could only lower the result.
 * Not counted, there nor here: training, the reading of the question, the network, the building.
 */
final class EcoLogits {
    /** Shown with every figure. */
    static final String VERSION = "EcoLogits, mlco2/ecologits b596b81";

    /**
     * What a model that nobody described counts as in a budget: the largest that EcoLogits supposes on its page "About proprietary
     * models" (commit 26fd15b9: 2,000 billion parameters, up to 600 of them active), in a data centre with a PUE of 2, worse than the
     * average of 1.56 in the Uptime Institute's Global Data Center Survey 2024. A bound for a warning, never shown as an estimate.
     */
    private static final ModelCard LARGEST =
            new ModelCard("", new Range(600, 600), new Range(2000, 2000), new Range(2, 2), 0, VERSION);

    private static final double BATCH = 64;
    /** Wh per token and billion of active parameters, at a batch of 0. */
    private static final double ENERGY_ALPHA = 1.1665273170451914e-06;

    private static final double ENERGY_BETA = -0.011205921025579175;
    /** Wh per token. */
    private static final double ENERGY_GAMMA = 4.052928146734005e-05;
    /** Seconds per token and billion of active parameters. */
    private static final double LATENCY_ALPHA = 0.0006785088094353663;

    private static final double LATENCY_BETA = 0.0003119310311688259;
    private static final double LATENCY_GAMMA = 0.019473717579473387;
    private static final double BYTES_PER_WEIGHT = 2;
    private static final double OVERHEAD = 1.2;
    private static final double GPU_GB = 80;
    private static final double GPUS_INSTALLED = 8;
    /** Of a server without its GPUs, in kW. */
    private static final double SERVER_KW = 1.2;
    /** gCO2e to make a server without its GPUs, and one GPU. */
    private static final double SERVER_GRAMS = 5_700_000;

    private static final double GPU_GRAMS = 164_000;
    private static final double LIFE_S = 3 * 365 * 24 * 3600.0;

    private EcoLogits() {}

    /** kWh at the plug of the data centre. @param tokens written, at least 0 */
    static Range kwh(long tokens, ModelCard card) {
        return new Range(
                        kwh(tokens, card.active().low(), card.total().low()),
                        kwh(tokens, card.active().high(), card.total().high()))
                .times(card.pue());
    }

    /** kWh at most, of a model that nobody described. @param tokens written, at least 0 */
    static double mostKwh(long tokens) {
        return kwh(tokens, LARGEST).high();
    }

    /** gCO2e: electricity used and a share of the making of the machines. @param tokens written, at least 0 */
    static Range grams(long tokens, ModelCard card) {
        Range used = kwh(tokens, card).times(new Range(card.grams(), card.grams()));
        return used.plus(new Range(
                made(tokens, card.active().low(), card.total().low()),
                made(tokens, card.active().high(), card.total().high())));
    }

    private static double kwh(long tokens, double active, double total) {
        double gpu = tokens * (ENERGY_ALPHA * Math.exp(ENERGY_BETA * BATCH) * active + ENERGY_GAMMA) / 1000;
        double server = seconds(tokens, active) / 3600 * SERVER_KW * gpus(total) / GPUS_INSTALLED / BATCH;
        return server + gpus(total) * gpu;
    }

    private static double made(long tokens, double active, double total) {
        double machines = gpus(total) / GPUS_INSTALLED * SERVER_GRAMS + gpus(total) * GPU_GRAMS;
        return seconds(tokens, active) * machines / (LIFE_S * BATCH);
    }

    private static double seconds(long tokens, double active) {
        return tokens * (LATENCY_ALPHA * active + LATENCY_BETA * BATCH + LATENCY_GAMMA);
    }

    /** As many as hold the weights, rounded up to a power of two. */
    private static double gpus(double total) {
        double needed = Math.ceil(OVERHEAD * total * BYTES_PER_WEIGHT / GPU_GB);
        return Math.pow(2, Math.ceil(Math.log(needed) / Math.log(2) - 1e-9));
    }
}
