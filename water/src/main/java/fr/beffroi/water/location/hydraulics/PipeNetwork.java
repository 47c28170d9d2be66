package fr.beffroi.water.location.hydraulics;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Nodes and links of a network, counted from 0.
 *
 * @param hash SHA-256 of the file, in hexadecimal
 * @param flowUnit m³/s in the unit of flow of the file, which measures of it are taken to have too
 * @param pressureUnit m in its unit of pressure
 */
public record PipeNetwork(String hash, List<Node> nodes, List<Link> links, double flowUnit, double pressureUnit) {
    public PipeNetwork {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    public enum NodeKind {
        JUNCTION,
        RESERVOIR,
        TANK
    }

    public enum LinkKind {
        PIPE,
        PUMP,
        VALVE
    }

    /**
     * @param elevation m
     * @param place on the map in the file's own units; null where the file has none
     */
    public record Node(
            String id,
            NodeKind kind,
            double elevation,
            @Nullable Place place) {}

    public record Place(double x, double y) {}

    /** @param length m; 0 for pumps and valves */
    public record Link(String id, LinkKind kind, int from, int to, double length) {}

    public OptionalInt findNode(String id) {
        return find(id, nodes.stream().map(Node::id).toList());
    }

    public OptionalInt findLink(String id) {
        return find(id, links.stream().map(Link::id).toList());
    }

    /** Indices of the links that are pipes: where a leak is looked for. */
    public int[] pipes() {
        return IntStream.range(0, links.size())
                .filter(i -> links.get(i).kind() == LinkKind.PIPE)
                .toArray();
    }

    private static OptionalInt find(String id, List<String> ids) {
        int place = ids.indexOf(id);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
