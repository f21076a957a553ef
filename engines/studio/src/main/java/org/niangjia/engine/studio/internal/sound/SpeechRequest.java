package org.niangjia.engine.studio.internal.sound;

/** What a service with OpenAI's interface is asked. */
public final class SpeechRequest {

    private SpeechRequest() {}

    /** The body in JSON; asks for a WAV file. */
    public static String json(String model, String voice, String text) {
        return "{\"model\":" + quoted(model) + ",\"voice\":" + quoted(voice) + ",\"input\":" + quoted(text)
                + ",\"response_format\":\"wav\"}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ' || Character.isSurrogate(character)) {
                quoted.append("\\u%04x".formatted((int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }
}
