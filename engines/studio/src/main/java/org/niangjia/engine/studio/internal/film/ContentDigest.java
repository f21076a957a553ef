package org.niangjia.engine.studio.internal.film;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * The SHA-256 of a film's content: of the digests of its streams of picture and sound, each over its packets in order. So it is the same
 * before and after the label, which carries it, is written into the file.
 */
public final class ContentDigest {

    private final List<MessageDigest> streams = new ArrayList<>();

    /** The digest of a file, as lower-case hexadecimal digits. */
    public static String of(Path file) {
        ContentDigest digest = new ContentDigest();
        try (Input input = new Input(file)) {
            input.each(packet -> {
                // The titles of chapters come as a stream of their own, which belongs to the container.
                if (input.isPictureOrSound(packet.stream_index())) {
                    digest.add(packet.stream_index(), packet);
                }
            });
        }
        return digest.hex();
    }

    void add(int stream, AVPacket packet) {
        while (streams.size() <= stream) {
            streams.add(sha256());
        }
        byte[] content = new byte[packet.size()];
        packet.data().get(content);
        streams.get(stream).update(content);
    }

    String hex() {
        MessageDigest whole = sha256();
        streams.forEach(stream -> whole.update(stream.digest()));
        return HexFormat.of().formatHex(whole.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
