package org.niangjia.engine.knowledge.internal.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModelFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * bge-small-zh-v1.5, quantized (BAAI, MIT licence), out of LangChain4j's artifact, run by ONNX Runtime. The vector is that
 * of the opening sign, without the model's query instruction, which makes the quantized model worse.
 *
 * <p>The session is opened here and not by LangChain4j: two threads that sleep when idle, and no arena, since an arena
 * keeps the memory of the longest text ever embedded.
 */
public final class BgeEmbedder implements Embedder {

    private static final String MODEL = "bge-small-zh-v1.5-q";
    private static final int DIMENSIONS = 512;
    private static final int TOKENS_MAX = 510;
    private static final int THREADS = 2;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private BgeEmbedder(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    private static final class Holder {
        private static final BgeEmbedder SHARED = load();
    }

    /** The one instance of this process; the first call takes about half a second. */
    public static BgeEmbedder shared() {
        return Holder.SHARED;
    }

    private static BgeEmbedder load() {
        try (InputStream tokenizer = resource("-tokenizer.json");
                InputStream model = resource(".onnx");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(Math.min(THREADS, Runtime.getRuntime().availableProcessors()));
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            return new BgeEmbedder(environment, session, WordPieces.read(tokenizer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model does not load", e);
        }
    }

    private static InputStream resource(String suffix) {
        String name = "/" + MODEL + suffix;
        InputStream stream = BgeSmallZhV15QuantizedEmbeddingModelFactory.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("missing in the artifact of the embedding model: " + name);
        }
        return stream;
    }

    @Override
    public String name() {
        return MODEL + "/" + DIMENSIONS;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public int tokensMax() {
        return TOKENS_MAX;
    }

    @Override
    public int tokens(String text) {
        return pieces.count(text);
    }

    @Override
    public float[] embed(String text) {
        long[] ids = pieces.ids(text, TOKENS_MAX);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = row(ids);
                OnnxTensor mask = row(ones);
                OnnxTensor types = row(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[] opening = new float[DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(opening);
            return normalised(opening);
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model fails", e);
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = length == 0 ? 0 : (float) (vector[i] / length);
        }
        return vector;
    }
}
