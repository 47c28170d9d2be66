package fr.beffroi.buildings.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.function.Function;

/**
 * A network as an ONNX model (onnx.proto3, opset 17): image in, probabilities out, both {@code [batch, maps, height, width]} with any
 * batch, height and width.
 */
final class OnnxFile {
    private static final int OPSET = 17;
    private static final int IR = 8;
    private static final int FLOAT = 1;

    private OnnxFile() {}

    /**
     * @param weights of each convolution
     * @param metadata kept in the file beside the graph
     */
    static byte[] of(Plan plan, Function<Layer.Conv, Weights> weights, Map<String, String> metadata) {
        Wire graph = new Wire();
        for (Layer layer : plan.layers()) {
            switch (layer) {
                case Layer.Conv conv -> convolution(graph, conv);
                case Layer.Add add -> {
                    node(graph, "Add", add.output() + ".sum", attributes(), add.left(), add.right());
                    node(graph, "Relu", add.output(), attributes(), add.output() + ".sum");
                }
                case Layer.Repeat repeat ->
                    node(
                            graph,
                            "Resize",
                            repeat.output(),
                            attributes(
                                    text("mode", "nearest"),
                                    text("coordinate_transformation_mode", "asymmetric"),
                                    text("nearest_mode", "floor")),
                            repeat.input(),
                            "",
                            "twice");
                case Layer.Smooth smooth ->
                    node(
                            graph,
                            "Resize",
                            smooth.output(),
                            attributes(text("mode", "linear"), text("coordinate_transformation_mode", "half_pixel")),
                            smooth.input(),
                            "",
                            "twice");
            }
        }
        node(graph, "Sigmoid", "probabilities", attributes(), Plan.OUTPUT);
        graph.text(2, "buildings");
        plan.layers().stream()
                .filter(Layer.Conv.class::isInstance)
                .map(Layer.Conv.class::cast)
                .forEach(conv -> {
                    Weights own = weights.apply(conv);
                    graph.message(
                            5,
                            tensor(
                                    conv.output() + ".kernel",
                                    own.kernel(),
                                    conv.to(),
                                    conv.from(),
                                    conv.kernel(),
                                    conv.kernel()));
                    graph.message(5, tensor(conv.output() + ".bias", own.bias(), conv.to()));
                });
        graph.message(5, tensor("twice", new float[] {1, 1, 2, 2}, 4));
        graph.message(11, value(Plan.INPUT, plan.channels()));
        graph.message(12, value("probabilities", plan.outputs()));
        Wire model = new Wire().number(1, IR).text(2, "beffroi").message(7, graph);
        model.message(8, new Wire().text(1, "").number(2, OPSET));
        metadata.forEach(
                (key, value) -> model.message(14, new Wire().text(1, key).text(2, value)));
        return model.toBytes();
    }

    private static void convolution(Wire graph, Layer.Conv conv) {
        int around = conv.kernel() / 2;
        String output = conv.relu() ? conv.output() + ".linear" : conv.output();
        node(
                graph,
                "Conv",
                output,
                attributes(
                        numbers("kernel_shape", conv.kernel(), conv.kernel()),
                        numbers("pads", around, around, around, around),
                        numbers("strides", conv.stride(), conv.stride())),
                conv.input(),
                conv.output() + ".kernel",
                conv.output() + ".bias");
        if (conv.relu()) {
            node(graph, "Relu", conv.output(), attributes(), output);
        }
    }

    private static void node(Wire graph, String operator, String output, Wire[] attributes, String... inputs) {
        Wire node = new Wire();
        for (String input : inputs) {
            node.text(1, input);
        }
        node.text(2, output).text(3, output).text(4, operator);
        for (Wire attribute : attributes) {
            node.message(5, attribute);
        }
        graph.message(1, node);
    }

    private static Wire[] attributes(Wire... attributes) {
        return attributes;
    }

    private static Wire text(String name, String value) {
        return new Wire().text(1, name).text(4, value).number(20, 3);
    }

    private static Wire numbers(String name, long... values) {
        Wire attribute = new Wire().text(1, name);
        for (long value : values) {
            attribute.number(8, value);
        }
        return attribute.number(20, 7);
    }

    private static Wire tensor(String name, float[] values, long... sizes) {
        Wire tensor = new Wire();
        for (long size : sizes) {
            tensor.number(1, size);
        }
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return tensor.number(2, FLOAT).text(8, name).block(9, raw.array());
    }

    private static Wire value(String name, int maps) {
        Wire shape = new Wire();
        shape.message(1, new Wire().text(2, "batch"));
        shape.message(1, new Wire().number(1, maps));
        shape.message(1, new Wire().text(2, "height"));
        shape.message(1, new Wire().text(2, "width"));
        Wire type = new Wire().number(1, FLOAT).message(2, shape);
        return new Wire().text(1, name).message(2, new Wire().message(1, type));
    }
}
