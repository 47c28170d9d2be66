package fr.beffroi.buildings.training;

import ai.djl.ndarray.NDArray;

/**
 * How far a network is from what is known: cross entropy, pixel by pixel, and the share of overlap (Dice) over the batch. Labels that
 * are sometimes wrong are trusted in part only: a share of the target is what the network itself says (S. Reed and others, Training
 * deep neural networks on noisy labels with bootstrapping, 2014).
 */
final class Loss {
    private Loss() {}

    /**
     * @param logits {@code [batch, 2, side, side]}
     * @param weight {@code [batch, 1, side, side]}
     * @param own share of the network's own say in the target, 0 to 1
     */
    static NDArray of(NDArray logits, NDArray target, NDArray weight, float own) {
        NDArray said = logits.getNDArrayInternal().sigmoid();
        NDArray aim = own > 0 ? target.mul(1 - own).add(said.stopGradient().mul(own)) : target;
        NDArray entropy = logits.maximum(0)
                .sub(logits.mul(aim))
                .add(logits.abs().neg().exp().add(1).log());
        NDArray mean = entropy.mul(weight).sum().div(weight.sum().mul(2).add(1));
        NDArray counted = said.mul(weight);
        int[] axes = {0, 2, 3};
        NDArray both = counted.mul(target).sum(axes);
        NDArray all = counted.add(target.mul(weight)).sum(axes);
        NDArray dice = both.mul(2).add(1).div(all.add(1)).mean();
        return mean.add(dice.neg().add(1));
    }
}
