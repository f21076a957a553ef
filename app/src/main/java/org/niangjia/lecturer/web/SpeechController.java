package org.niangjia.lecturer.web;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Speech;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.speech.Recital;
import org.niangjia.lecturer.internal.speech.Signatures;
import org.niangjia.lecturer.internal.speech.SpeechRate;
import org.niangjia.lecturer.internal.speech.SpokenWords;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks a sentence that 小宣 said to the listener, and nothing else. What is spoken is neither kept nor logged.
 *
 * <p>Refusals are problem details (RFC 9457) whose type ends in the name of a {@link SpeechProblem}.
 */
@Controller
class SpeechController {

    private static final int CHARACTERS_MAX = 400;
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final String RETRY_SECONDS = "2";

    private final Recital recital;
    private final Signatures signatures;
    private final SpeechRate rate;
    private final MessageSource words;
    private final JsonMapper json;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("speech-", 0).factory());

    SpeechController(Recital recital, Signatures signatures, SpeechRate rate, MessageSource words, JsonMapper json) {
        this.recital = recital;
        this.signatures = signatures;
        this.rate = rate;
        this.words = words;
        this.json = json;
    }

    /**
     * Speaks a sentence.
     *
     * @param text as it stands on the page
     * @param signature that the page has for it
     * @param readings chosen for some of its characters, see {@link SpokenWords#writtenReadings}
     */
    @PostMapping("/xiaoxuan/speech")
    Object speak(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String readings,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request,
            Locale locale) {
        SpokenWords sentence = SpokenWords.of(text.strip(), readings);
        SpeechProblem problem = problemOf(sentence, signature, person, request);
        return problem == null ? speak(sentence, locale) : refusal(problem, locale);
    }

    private @Nullable SpeechProblem problemOf(
            SpokenWords sentence, String signature, @Nullable SignedIn person, HttpServletRequest request) {
        if (sentence.text().length() > CHARACTERS_MAX) {
            return SpeechProblem.TOO_LONG;
        }
        boolean allowed =
                person == null ? rate.allowsAddress(request.getRemoteAddr()) : rate.allowsAccount(person.getName());
        if (!allowed) {
            return SpeechProblem.TOO_MANY;
        }
        return switch (signatures.check(signature, sentence.signed(), listener(person))) {
            case GENUINE -> null;
            case EXPIRED -> SpeechProblem.EXPIRED;
            case FORGED -> SpeechProblem.NOT_SAID;
        };
    }

    /** A sentence that is soon spoken or soon fails is answered with a status that tells; one that lasts, as it goes. */
    private Object speak(SpokenWords sentence, Locale locale) {
        Future<Speech> work = workers.submit(() -> recital.speak(sentence));
        try {
            work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new ModelAndView(new SpeechStream(work, json));
        } catch (TimeoutException lasts) {
            return new ModelAndView(new SpeechStream(work, json));
        } catch (ExecutionException failed) {
            return refusal(SpeechProblem.of(failed), locale);
        } catch (InterruptedException stopped) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            return refusal(SpeechProblem.UNAVAILABLE, locale);
        }
    }

    private ResponseEntity<ProblemDetail> refusal(SpeechProblem problem, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:niangjia:problem:speech:" + problem.code()));
        detail.setDetail(words.getMessage("speech.problem." + problem.code(), null, locale));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(detail);
    }

    static String listener(@Nullable SignedIn person) {
        return person == null ? "" : person.getName();
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
