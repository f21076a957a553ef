package org.niangjia.lecturer.internal.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.niangjia.lecturer.internal.model.ModelUse.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the endpoint, within its limits of time, attempts and tokens. */
final class Endpoint {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    /** Chinese text has about one token a character; counted where the endpoint doesn't say. */
    private static final int CHARACTERS_PER_TOKEN = 1;

    private final ModelProperties properties;
    private final ModelUse use;
    private final OpenAiStreamingChatModel model;

    Endpoint(ModelProperties properties, ModelUse use) {
        this.properties = properties;
        this.use = use;
        // A redirection could lead to another machine, so none is followed.
        HttpClient.Builder http =
                HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER);
        this.model = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(JdkHttpClient.builder().httpClientBuilder(http))
                .baseUrl(properties.url())
                .apiKey(properties.key().isEmpty() ? "none" : properties.key())
                .modelName(properties.name())
                .temperature(0.0)
                .maxTokens(properties.answerTokensMax())
                .timeout(properties.whole())
                .build();
    }

    /** The whole text, or empty if it doesn't come whole and in time. */
    Optional<String> complete(String prompt) {
        long deadline = System.nanoTime() + properties.whole().toNanos();
        long firstDeadline = System.nanoTime() + properties.firstWords().toNanos();
        for (int attempt = 1; attempt <= properties.attempts(); attempt++) {
            Completion completion = new Completion();
            try {
                model.chat(
                        ChatRequest.builder()
                                .messages(SystemMessage.from(Prompt.RULES), UserMessage.from(prompt))
                                .build(),
                        completion);
                completion.awaitFirstWords(Math.max(0, firstDeadline - System.nanoTime()));
                return whole(completion.await(Math.max(0, deadline - System.nanoTime())), prompt);
            } catch (TimeoutException late) {
                completion.abandon();
                use.ended(Outcome.LATE);
                return Optional.empty();
            } catch (InterruptedException stopped) {
                completion.abandon();
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException | RuntimeException failed) {
                completion.abandon();
                LOG.warn("The language model failed, attempt {}: {}", attempt, nameOf(failed));
            }
        }
        use.ended(Outcome.FAILED);
        return Optional.empty();
    }

    /** A text that was cut off may lack the exception to what it says. */
    private Optional<String> whole(ChatResponse response, String prompt) {
        String text = response.aiMessage() == null ? null : response.aiMessage().text();
        count(response.tokenUsage(), prompt, text == null ? "" : text);
        if (text == null || text.isBlank() || response.finishReason() != FinishReason.STOP) {
            use.ended(Outcome.FAILED);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private void count(TokenUsage said, String prompt, String text) {
        if (said != null && said.inputTokenCount() != null && said.outputTokenCount() != null) {
            use.used(said.inputTokenCount(), said.outputTokenCount());
        } else {
            use.used(
                    (Prompt.RULES.length() + prompt.length()) / CHARACTERS_PER_TOKEN,
                    text.length() / CHARACTERS_PER_TOKEN);
        }
    }

    /** What an endpoint writes into its errors may repeat the question, so only the kind of the error is logged. */
    private static String nameOf(Throwable failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return cause.getClass().getSimpleName();
    }
}
