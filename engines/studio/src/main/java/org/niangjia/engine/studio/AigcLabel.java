package org.niangjia.engine.studio;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The label of generated content in a file's metadata (GB 45438-2025, appendix E).
 *
 * @param label "1" is generated, "2" possibly, "3" suspected
 * @param contentProducer name or code of who produced the content
 * @param produceId the producer's number of the content
 * @param reservedCode1 for the producer's use: here {@code sha256:} and the digest of the content without the label
 * @param contentPropagator name or code of who spreads the content
 * @param propagateId the propagator's number of the content
 * @param reservedCode2 for the propagator's use
 */
@JsonPropertyOrder({
    "Label",
    "ContentProducer",
    "ProduceID",
    "ReservedCode1",
    "ContentPropagator",
    "PropagateID",
    "ReservedCode2"
})
public record AigcLabel(
        @JsonProperty("Label") String label,
        @JsonProperty("ContentProducer") String contentProducer,
        @JsonProperty("ProduceID") String produceId,
        @JsonProperty("ReservedCode1") String reservedCode1,
        @JsonProperty("ContentPropagator") String contentPropagator,
        @JsonProperty("PropagateID") String propagateId,
        @JsonProperty("ReservedCode2") String reservedCode2) {

    /** The text that people see and hear. */
    public static final String WORDS = "人工智能生成";

    static final String DIGEST_PREFIX = "sha256:";
    private static final String GENERATED = "1";

    /** The label of content that this producer generates and spreads. */
    public static AigcLabel generated(String producer, String number, String sha256) {
        return new AigcLabel(GENERATED, producer, number, DIGEST_PREFIX + sha256, producer, number, "");
    }

    /** @throws IllegalArgumentException if the text is no such label */
    public static AigcLabel read(String json) {
        try {
            AigcLabel label = JsonMapper.shared().readValue(json, AigcLabel.class);
            if (label == null || !label.isComplete()) {
                throw new IllegalArgumentException("not a label of generated content: " + json);
            }
            return label;
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not a label of generated content: " + json, malformed);
        }
    }

    /** What the standard asks for is there: the sort of label, the producer and its number. */
    @SuppressWarnings("ConstantValue") // a foreign file may leave anything out
    boolean isComplete() {
        return label != null
                && label.matches("[123]")
                && contentProducer != null
                && !contentProducer.isBlank()
                && produceId != null
                && !produceId.isBlank();
    }

    /** As it stands in the metadata. */
    public String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
