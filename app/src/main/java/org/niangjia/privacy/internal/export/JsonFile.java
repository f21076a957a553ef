package org.niangjia.privacy.internal.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.PersonalRecord;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The file for programs: an object of sections, each a list of records with their facts. */
final class JsonFile {

    /** Rises when a program that reads the file would have to change. */
    private static final String FORMAT = "niangjia-personal-data/1";

    private JsonFile() {}

    static void write(
            JsonMapper json, Values values, AccountId person, Instant now, List<Section> sections, OutputStream to) {
        try (JsonGenerator file = json.createGenerator(to)) {
            file.writeStartObject();
            file.writeStringProperty("format", FORMAT);
            file.writeStringProperty("made", String.valueOf(values.forPrograms(now)));
            file.writeStringProperty("account", person.toString());
            file.writeObjectPropertyStart("sections");
            for (Section section : sections) {
                file.writeArrayPropertyStart(section.name());
                section.records().handTo(one -> file.writePOJO(fieldsOf(one, values)));
                file.writeEndArray();
            }
            file.writeEndObject();
            file.writeEndObject();
        }
    }

    private static Map<String, Object> fieldsOf(PersonalRecord one, Values values) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", one.kind());
        one.facts().forEach((fact, value) -> fields.put(fact, values.forPrograms(value)));
        return fields;
    }
}
