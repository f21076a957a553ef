package org.niangjia.lecturer.internal.films;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.Speech;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.EditRefused.Reason;
import org.niangjia.lecturer.internal.films.SentenceDesk.Seen;
import org.niangjia.lecturer.internal.films.Storyboard.Line;
import org.niangjia.lecturer.internal.films.Storyboard.Place;
import org.niangjia.lecturer.internal.films.making.RecordingReader;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a person's recording say a sentence of a draft in the place of the voice. */
@Service
public class VoiceDesk {

    private final Scripts scripts;
    private final Versions versions;
    private final FilmAssets assets;
    private final RecordingReader reader;
    private final Speaker speaker;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    VoiceDesk(
            Scripts scripts,
            Versions versions,
            FilmAssets assets,
            RecordingReader reader,
            Speaker speaker,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.scripts = scripts;
        this.versions = versions;
        this.assets = assets;
        this.reader = reader;
        this.speaker = speaker;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Lets a recording say the sentence. Its words, once changed, are said by the voice again.
     *
     * @param file WAV, MP3 or M4A
     * @return where the sentence stands
     * @throws VoiceRecording.Refused if it can't be used
     * @throws EditRefused if somebody changed the sentence
     */
    public Place record(Seen seen, byte[] file, AccountId by) {
        ScriptSentence sentence = sentence(seen);
        // Read and laid along the sentence outside of any transaction: it takes its time.
        VoiceRecording recording = VoiceRecording.of(file, sentence, reader, speaker);
        return transaction.execute(status -> {
            Production film = scripts.lock(seen.film());
            film.requireDraft("recorded");
            assets.add(film.slug(), recording);
            audit.record(AuditEntry.of(by, "lecturer.film-recorded", "film:" + seen.film()));
            return change(seen, recording.name(), by);
        });
    }

    private ScriptSentence sentence(Seen seen) {
        Storyboard board = Storyboard.of(
                versions.find(seen.film()).orElseThrow(NotFound::new).draft());
        return board.at(found(board, seen)).sentence();
    }

    /** Lets the voice say the sentence again. */
    @Transactional
    public Place remove(Seen seen, AccountId by) {
        return change(seen, null, by);
    }

    private Place change(Seen seen, @Nullable String recording, AccountId by) {
        Place[] stands = new Place[1];
        scripts.change(seen.film(), by, board -> {
            Place place = found(board, seen);
            stands[0] = place;
            Line line = board.at(place);
            return board.with(place, new Line(line.sentence().withRecording(recording), line.source()));
        });
        return stands[0];
    }

    private static Place found(Storyboard board, Seen seen) {
        return Optional.ofNullable(board.find(seen.place(), seen.mark()))
                .orElseThrow(() -> new EditRefused(Reason.OVERTAKEN));
    }

    /** A recording of the film as WAV. */
    @Transactional(readOnly = true)
    public Optional<byte[]> recording(ProductionId film, String name) {
        Production production = versions.within(film).orElseThrow(NotFound::new);
        return assets.recording(production.slug(), name);
    }

    /**
     * A sentence as its recording says it, with the times of the lips.
     *
     * @throws NotFound if the sentence has no recording, or reads otherwise
     */
    public Speech spoken(Seen seen) {
        Production film = versions.find(seen.film()).orElseThrow(NotFound::new);
        Storyboard board = Storyboard.of(film.draft());
        ScriptSentence sentence = Optional.ofNullable(board.find(seen.place(), seen.mark()))
                .map(place -> board.at(place).sentence())
                .filter(found -> found.recording() != null)
                .orElseThrow(NotFound::new);
        byte[] wav = transaction
                .execute(status -> assets.recording(film.slug(), String.valueOf(sentence.recording())))
                .orElseThrow(NotFound::new);
        return speaker.recorded(sentence.text(), wav);
    }
}
