package org.niangjia.engine.studio.internal.film;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert_frame;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.ShortPointer;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.Sound;

/**
 * Reads what people record: WAV, MP3 and AAC in MP4 (M4A). Nothing else is even looked at, because a media library reads
 * many formats, among them such as name other files.
 */
public final class SoundReader implements AutoCloseable {

    private static final int RATE = 48_000;
    private static final Map<String, String> ONLY = Map.of(
            "format_whitelist", "wav,mp3,mov,mp4,m4a,3gp,3g2,mj2",
            "codec_whitelist", "pcm_s16le,pcm_s24le,pcm_s32le,pcm_u8,pcm_f32le,mp3,mp3float,aac,alac",
            "protocol_whitelist", "file");

    private final Input input;
    private final int stream;
    private final AVCodecContext decoder;
    private final SwrContext converter = swr_alloc();
    private final AVFrame read = av_frame_alloc();
    private final AVFrame mono = av_frame_alloc();
    private final int samplesMax;
    private short[] samples = new short[RATE];
    private int length;

    private SoundReader(Path file, int millisMax) {
        this.samplesMax = (int) ((long) millisMax * RATE / 1000);
        this.input = new Input(file, ONLY);
        this.stream = IntStream.range(0, input.streams())
                .filter(index -> input.parameters(index).codec_type() == AVMEDIA_TYPE_AUDIO)
                .findFirst()
                .orElse(-1);
        AVCodec codec = stream < 0
                ? null
                : avcodec_find_decoder(input.parameters(stream).codec_id());
        this.decoder = avcodec_alloc_context3(codec);
        if (codec == null) {
            close();
            throw new FilmFailed("no sound that can be read");
        }
        int opened = avcodec_parameters_to_context(decoder, input.parameters(stream));
        if (opened >= 0) {
            opened = avcodec_open2(decoder, codec, (AVDictionary) null);
        }
        if (opened < 0) {
            close();
            Media.check(opened, "no sound that can be read");
        }
    }

    /**
     * The sound of a file in one channel; one that is longer than the limit ends soon after it.
     *
     * @throws FilmFailed if it is no such file, is broken or holds no sound
     */
    public static Sound read(Path file, int millisMax) {
        try (SoundReader reader = new SoundReader(file, millisMax)) {
            return reader.whole();
        }
    }

    private Sound whole() {
        Optional<AVPacket> packet = input.next();
        while (packet.isPresent() && length <= samplesMax) {
            if (packet.get().stream_index() == stream) {
                decode(packet.get());
            }
            packet = input.next();
        }
        decode(null);
        convert(null);
        if (length == 0) {
            throw new FilmFailed("a file without sound");
        }
        return Sound.of(Arrays.copyOf(samples, length), RATE);
    }

    private void decode(@Nullable AVPacket packet) {
        Media.check(avcodec_send_packet(decoder, packet), "the sound is broken");
        while (true) {
            int received = avcodec_receive_frame(decoder, read);
            if (Media.isOver(received)) {
                return;
            }
            Media.check(received, "the sound is broken");
            if (read.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC) {
                av_channel_layout_default(read.ch_layout(), read.ch_layout().nb_channels());
            }
            convert(read);
        }
    }

    /** @param frame absent at the end, for what the converter still holds */
    private void convert(@Nullable AVFrame frame) {
        av_frame_unref(mono);
        mono.sample_rate(RATE).format(AV_SAMPLE_FMT_S16);
        av_channel_layout_default(mono.ch_layout(), 1);
        if (frame == null && length == 0) {
            return;
        }
        Media.check(swr_convert_frame(converter, mono, frame), "the sound is broken");
        int count = mono.nb_samples();
        if (length + count > samples.length) {
            samples = Arrays.copyOf(samples, 2 * (length + count));
        }
        if (count > 0) {
            try (ShortPointer data = new ShortPointer(mono.data(0))) {
                data.get(samples, length, count);
            }
            length += count;
        }
    }

    @Override
    public void close() {
        av_frame_free(read);
        av_frame_free(mono);
        swr_free(converter);
        avcodec_free_context(decoder);
        input.close();
    }
}
