package org.niangjia.engine.knowledge.internal.rank;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;

/**
 * A linear map that turns the meaning of a lay question towards that of the articles which answer it: the vector and what
 * a learnt matrix makes of it are added. The vectors of passages stay as they are.
 */
public final class QuestionMap {

    private final int dimensions;
    private final float[] matrix;

    /** @param matrix row by row, not changed afterwards */
    public QuestionMap(int dimensions, float[] matrix) {
        if (matrix.length != dimensions * dimensions) {
            throw new IllegalArgumentException("a square matrix has " + dimensions * dimensions + " values");
        }
        this.dimensions = dimensions;
        this.matrix = matrix;
    }

    /** Length of the vectors that it maps. */
    public int dimensions() {
        return dimensions;
    }

    /** The vector as it compares with passages; its length is no longer 1. */
    public float[] map(float[] question) {
        float[] mapped = question.clone();
        for (int row = 0; row < dimensions; row++) {
            float sum = 0;
            for (int column = 0; column < dimensions; column++) {
                sum += matrix[row * dimensions + column] * question[column];
            }
            mapped[row] += sum;
        }
        return mapped;
    }

    /** Writes the dimensions in 4 bytes, then the matrix row by row as IEEE 754 numbers of 16 bits. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(dimensions);
        for (float value : matrix) {
            data.writeShort(Float.floatToFloat16(value));
        }
        data.flush();
    }

    /** Reads what {@link #write} wrote. */
    public static QuestionMap read(InputStream in) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(in.readAllBytes());
        int dimensions = data.getInt();
        ShortBuffer values = data.asShortBuffer();
        float[] matrix = new float[dimensions * dimensions];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = Float.float16ToFloat(values.get(i));
        }
        return new QuestionMap(dimensions, matrix);
    }
}
