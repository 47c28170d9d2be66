package fr.beffroi.buildings.training;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Views of the windows, some at a time, prepared beside the learning. */
final class Batches implements AutoCloseable {
    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(2);
    private final Thread thread;

    /**
     * @param pools windows of each territory; a territory is drawn by the root of how many it has, so that a small one is heard
     */
    Batches(List<List<Example>> pools, Settings settings, int channels, long seed) {
        thread = Thread.ofPlatform().daemon().name("buildings-batches").start(() -> {
            try {
                prepare(pools, settings, channels, new Random(seed));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** As {@link Augmentation#view} fills it. */
    record Batch(int size, int channels, int side, float[] image, float[] target, float[] weight) {}

    Batch next() {
        try {
            return ready.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void prepare(List<List<Example>> pools, Settings settings, int channels, Random random)
            throws InterruptedException {
        double[] shares =
                pools.stream().mapToDouble(pool -> Math.sqrt(pool.size())).toArray();
        double all = java.util.Arrays.stream(shares).sum();
        Augmentation augmentation = new Augmentation(settings.crop(), random);
        int size = settings.crop() * settings.crop();
        while (!Thread.currentThread().isInterrupted()) {
            int count = settings.batch();
            Batch batch = new Batch(
                    count,
                    channels,
                    settings.crop(),
                    new float[count * channels * size],
                    new float[count * 2 * size],
                    new float[count * size]);
            for (int at = 0; at < count; at++) {
                double drawn = random.nextDouble() * all;
                int pool = 0;
                while (pool < pools.size() - 1 && drawn >= shares[pool]) {
                    drawn -= shares[pool++];
                }
                Example example =
                        pools.get(pool).get(random.nextInt(pools.get(pool).size()));
                augmentation.view(example, at, batch.image(), batch.target(), batch.weight());
            }
            ready.put(batch);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
