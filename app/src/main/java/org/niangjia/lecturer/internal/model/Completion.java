package org.niangjia.lecturer.internal.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** One text that streams in; whoever waits for it can give up at any moment. */
final class Completion implements StreamingChatResponseHandler {

    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private final CompletableFuture<ChatResponse> ended = new CompletableFuture<>();
    private final AtomicReference<StreamingHandle> handle = new AtomicReference<>();
    private volatile boolean abandoned;

    @Override
    public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
        handle.set(context.streamingHandle());
        begun.complete(true);
        if (abandoned) {
            context.streamingHandle().cancel();
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        begun.complete(true);
        ended.complete(response);
    }

    @Override
    public void onError(Throwable error) {
        begun.completeExceptionally(error);
        ended.completeExceptionally(error);
    }

    /**
     * Waits for the first words.
     *
     * @throws TimeoutException if they take longer
     * @throws ExecutionException if the endpoint fails before
     */
    void awaitFirstWords(long nanos) throws InterruptedException, ExecutionException, TimeoutException {
        begun.get(nanos, TimeUnit.NANOSECONDS);
    }

    /** Waits for the whole text; throws as {@link #awaitFirstWords}. */
    ChatResponse await(long nanos) throws InterruptedException, ExecutionException, TimeoutException {
        return ended.get(nanos, TimeUnit.NANOSECONDS);
    }

    /** Tells the endpoint to stop. */
    void abandon() {
        abandoned = true;
        StreamingHandle stream = handle.get();
        if (stream != null) {
            stream.cancel();
        }
    }
}
