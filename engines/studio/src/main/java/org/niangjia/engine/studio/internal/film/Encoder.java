package org.niangjia.engine.studio.internal.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmFailed;

/** One encoder writing one stream of a file. */
final class Encoder implements AutoCloseable {

    private final String name;
    private final AVCodec codec;
    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private @Nullable Output output;
    private int stream;

    /** @throws FilmFailed if the media library has no such encoder */
    Encoder(String name) {
        this.name = name;
        AVCodec found = avcodec_find_encoder_by_name(name);
        if (found == null) {
            throw new FilmFailed("the media library has no encoder " + name);
        }
        this.codec = found;
        this.context = avcodec_alloc_context3(codec);
    }

    /** To be set before {@link #begin}. */
    AVCodecContext context() {
        return context;
    }

    /** Opens the encoder as the only stream of an output. */
    void begin(Output file, Map<String, String> options, Map<String, String> muxing) {
        output = file;
        if (file.wantsGlobalHeader()) {
            context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        AVDictionary words = new AVDictionary(null);
        options.forEach((key, value) -> av_dict_set(words, key, value, 0));
        int opened = avcodec_open2(context, codec, words);
        av_dict_free(words);
        Media.check(opened, "can't open the encoder " + name);
        stream = file.add(context);
        file.begin(muxing);
    }

    /** @param frame absent at the end */
    void encode(@Nullable AVFrame frame) {
        if (output == null) {
            throw new IllegalStateException("begin first");
        }
        Media.check(avcodec_send_frame(context, frame), "the encoder " + name + " failed");
        while (true) {
            int received = avcodec_receive_packet(context, packet);
            if (Media.isOver(received)) {
                return;
            }
            Media.check(received, "the encoder " + name + " failed");
            packet.stream_index(stream);
            av_packet_rescale_ts(packet, context.time_base(), output.timeBase(stream));
            output.write(packet);
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
