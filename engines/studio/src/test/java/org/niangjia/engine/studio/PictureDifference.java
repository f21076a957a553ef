package org.niangjia.engine.studio;

import java.awt.image.BufferedImage;

/**
 * How far two pictures of one size are from each other.
 *
 * @param mean the mean difference of the colour values, 0 to 255
 * @param farShare the share of pixels one of whose colour values is more than 48 off: 0 to 1
 */
record PictureDifference(double mean, double farShare) {

    private static final int FAR = 48;

    static PictureDifference between(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            throw new IllegalArgumentException("Pictures of different sizes");
        }
        long sum = 0;
        long far = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int[] differences = differences(one.getRGB(x, y), other.getRGB(x, y));
                sum += differences[0] + differences[1] + differences[2];
                if (Math.max(differences[0], Math.max(differences[1], differences[2])) > FAR) {
                    far++;
                }
            }
        }
        double pixels = (double) one.getWidth() * one.getHeight();
        return new PictureDifference(sum / (3 * pixels), far / pixels);
    }

    private static int[] differences(int one, int other) {
        return new int[] {
            Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff)),
            Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)),
            Math.abs((one & 0xff) - (other & 0xff))
        };
    }
}
