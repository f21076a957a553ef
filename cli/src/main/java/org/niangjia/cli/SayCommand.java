package org.niangjia.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.EspeakSettings;
import org.niangjia.engine.studio.EspeakVoice;
import org.niangjia.engine.studio.Labels;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.Speech;
import org.niangjia.engine.studio.SpeechUnavailable;
import org.niangjia.engine.studio.TimedSyllable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Speaks a text into a sound file, without the platform. */
@Command(
        name = "say",
        description =
                "Speaks a text into a WAV file that carries the label of generated content (GB 45438-2025), and tells"
                        + " when each syllable sounds and how the mouth stands then.",
        mixinStandardHelpOptions = true)
final class SayCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--out", required = true, description = "The sound file; one that is there already is replaced.")
    private @Nullable Path out;

    @Option(
            names = "--producer",
            defaultValue = "娘家平台",
            description = "Who answers for the sound, in its label (default ${DEFAULT-VALUE}).")
    private String producer = "";

    @Option(names = "--json", description = "Prints the times as one line of JSON.")
    private boolean json;

    @Parameters(arity = "1", description = "The text.")
    private @Nullable String text;

    private record Said(int durationMillis, List<Syllable> syllables) {}

    private record Syllable(String text, String pinyin, int startMillis, int endMillis, String viseme) {

        static Syllable of(TimedSyllable syllable) {
            return new Syllable(
                    syllable.text(),
                    syllable.pinyin(),
                    syllable.startMillis(),
                    syllable.endMillis(),
                    syllable.viseme().name());
        }
    }

    @Override
    public Integer call() {
        if (spec == null || out == null || text == null) {
            throw new IllegalStateException("picocli sets what is required before it calls");
        }
        Path folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "say: no file can be written there: " + out);
        }
        PrintStream result = System.out;
        System.setOut(System.err); // whatever libraries print must not stand beside the result
        try {
            Speech speech = new Speaker(new EspeakVoice(EspeakSettings.ofDefaults())).speak(text, _ -> {});
            Files.write(out, Labels.wav(speech.sound(), producer));
            result.println(json ? inJson(speech) : inWords(speech));
            return Main.DONE;
        } catch (SpeechUnavailable unavailable) {
            System.err.println("say: " + unavailable.getMessage());
            return Main.FAILED;
        } catch (IOException failure) {
            System.err.println("say: " + failure);
            return Main.FAILED;
        } finally {
            System.setOut(result);
        }
    }

    private static String inJson(Speech speech) {
        return MAPPER.writeValueAsString(new Said(
                speech.timeline().durationMillis(),
                speech.timeline().syllables().stream().map(Syllable::of).toList()));
    }

    private static String inWords(Speech speech) {
        return String.format(
                Locale.ROOT,
                "%d syllables in %.1f s",
                speech.timeline().syllables().size(),
                speech.timeline().durationMillis() / 1000.0);
    }
}
