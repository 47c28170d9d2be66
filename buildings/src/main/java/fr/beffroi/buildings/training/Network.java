package fr.beffroi.buildings.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@link Plan} as PyTorch learns it. */
final class Network extends AbstractBlock {
    /** Added to a variance before its root is taken; the same when a normalisation is folded into its convolution. */
    static final float EPSILON = 1e-5f;

    /** As DJL's engine for PyTorch numbers them. */
    private static final int NEAREST = 0;

    private static final int BILINEAR = 1;

    private final Plan plan;
    private final List<Layer> layers;
    private final Map<String, Conv2d> convolutions = new HashMap<>();
    private final Map<String, BatchNorm> norms = new HashMap<>();

    Network(Plan plan) {
        this.plan = plan;
        layers = plan.layers();
        for (Layer layer : layers) {
            if (layer instanceof Layer.Conv conv) {
                convolutions.put(conv.output(), addChildBlock(conv.output(), convolution(conv)));
                if (conv.norm()) {
                    norms.put(
                            conv.output(),
                            addChildBlock(
                                    conv.output() + ".norm",
                                    BatchNorm.builder()
                                            .optEpsilon(EPSILON)
                                            .optMomentum(0.9f)
                                            .build()));
                }
            }
        }
    }

    private static Conv2d convolution(Layer.Conv conv) {
        long side = conv.kernel();
        return Conv2d.builder()
                .setKernelShape(new Shape(side, side))
                .optPadding(new Shape(side / 2, side / 2))
                .optStride(new Shape(conv.stride(), conv.stride()))
                .setFilters(conv.to())
                .optBias(!conv.norm())
                .build();
    }

    Plan plan() {
        return plan;
    }

    Conv2d convolution(String name) {
        return of(convolutions, name);
    }

    BatchNorm norm(String name) {
        return of(norms, name);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> params) {
        Map<String, NDArray> made = new HashMap<>();
        made.put(Plan.INPUT, inputs.singletonOrThrow());
        for (Layer layer : layers) {
            made.put(
                    layer.output(),
                    switch (layer) {
                        case Layer.Conv conv -> convolve(store, conv, of(made, conv.input()), training, params);
                        case Layer.Add add -> positive(of(made, add.left()).add(of(made, add.right())));
                        case Layer.Repeat repeat -> twice(of(made, repeat.input()), NEAREST);
                        case Layer.Smooth smooth -> twice(of(made, smooth.input()), BILINEAR);
                    });
        }
        return new NDList(of(made, Plan.OUTPUT));
    }

    private NDArray convolve(
            ParameterStore store,
            Layer.Conv conv,
            NDArray input,
            boolean training,
            @Nullable PairList<String, Object> params) {
        NDList out = of(convolutions, conv.output()).forward(store, new NDList(input), training, params);
        if (conv.norm()) {
            out = of(norms, conv.output()).forward(store, out, training, params);
        }
        return conv.relu() ? positive(out.singletonOrThrow()) : out.singletonOrThrow();
    }

    private static <T> T of(Map<String, T> made, String name) {
        return Objects.requireNonNull(made.get(name), name);
    }

    private static NDArray positive(NDArray map) {
        return map.getNDArrayInternal().relu();
    }

    private static NDArray twice(NDArray map, int mode) {
        Shape shape = map.getShape();
        return map.getNDArrayInternal().interpolation(new long[] {shape.get(2) * 2, shape.get(3) * 2}, mode, false);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Map<String, Shape> made = new HashMap<>();
        made.put(Plan.INPUT, inputs[0]);
        for (Layer layer : layers) {
            made.put(
                    layer.output(),
                    switch (layer) {
                        case Layer.Conv conv -> {
                            Conv2d convolution = of(convolutions, conv.output());
                            Shape in = of(made, conv.input());
                            convolution.initialize(manager, type, in);
                            Shape out = convolution.getOutputShapes(new Shape[] {in})[0];
                            if (conv.norm()) {
                                of(norms, conv.output()).initialize(manager, type, out);
                            }
                            yield out;
                        }
                        case Layer.Add add -> of(made, add.left());
                        case Layer.Repeat repeat -> twice(of(made, repeat.input()));
                        case Layer.Smooth smooth -> twice(of(made, smooth.input()));
                    });
        }
    }

    private static Shape twice(Shape shape) {
        return new Shape(shape.get(0), shape.get(1), shape.get(2) * 2, shape.get(3) * 2);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), plan.outputs(), inputs[0].get(2), inputs[0].get(3))};
    }
}
