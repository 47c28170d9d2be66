package fr.beffroi.answers.embedding;

import fr.beffroi.answers.search.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * A sentence model of the BERT family, read from a folder as published: {@code model.onnx} (or {@code onnx/model.onnx}),
 * {@code vocab.txt}, perhaps {@code tokenizer_config.json}. Mean pooling, vectors of length 1.
 *
 * <p>Needs {@code com.microsoft.onnxruntime:onnxruntime}, an optional dependency of this module.
 */
public final class OnnxEmbedder implements Embedder, AutoCloseable {
    /** Longer texts are cut: models of sentences are trained on 128 to 512 tokens. */
    private static final int MOST_TOKENS = 256;

    private static final int MOST_CHARACTERS = 4_000;

    private final Path file;
    private final OnnxModel model;
    private final WordPiece words;
    private final String name;
    private final int dimension;

    private OnnxEmbedder(Path file, OnnxModel model, WordPiece words, String name) throws OnnxModel.Failure {
        this.file = file;
        this.model = model;
        this.words = words;
        this.name = name;
        this.dimension = embedded("mairie").length;
    }

    /** @throws EmbeddingException saying which file is missing or wrong */
    public static OnnxEmbedder open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new EmbeddingException("no-folder", folder);
        }
        Path file = Stream.of("model.onnx", "onnx/model.onnx")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new EmbeddingException("no-model", folder));
        WordPiece words = WordPiece.read(folder);
        String name = folder.toRealPath().getFileName() + "-" + fingerprint(file);
        OnnxModel model = model(file);
        try {
            OnnxEmbedder embedder = new OnnxEmbedder(file, model, words, name);
            if (embedder.dimension < 1 || embedder.dimension > MOST_DIMENSIONS) {
                throw new OnnxModel.Failure(embedder.dimension + " dimensions");
            }
            return embedder;
        } catch (OnnxModel.Failure e) {
            model.close();
            throw bad(file, e);
        }
    }

    private static OnnxModel model(Path file) throws EmbeddingException {
        try {
            return new OnnxModel(file.toString());
        } catch (OnnxModel.Failure e) {
            throw bad(file, e);
        } catch (LinkageError e) {
            throw new EmbeddingException("no-runtime", file, e.toString(), e);
        }
    }

    private static EmbeddingException bad(Path file, OnnxModel.Failure e) {
        return new EmbeddingException("bad-model", file, String.valueOf(e.getMessage()), e);
    }

    private static String fingerprint(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Name of the folder and the first 8 bytes of the SHA-256 of the model file. */
    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    /** @throws IllegalStateException if the model fails on this text */
    @Override
    public float[] embed(String text) {
        try {
            return embedded(text);
        } catch (OnnxModel.Failure e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private float[] embedded(String text) throws OnnxModel.Failure {
        String read = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        float[] vector = model.run(words.of(read, MOST_TOKENS));
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @Override
    public void close() {
        model.close();
    }
}
