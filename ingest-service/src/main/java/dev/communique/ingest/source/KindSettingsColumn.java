package dev.communique.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class KindSettingsColumn implements AttributeConverter<KindSettings, String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(KindSettings settings) {
        try {
            return settings == null ? null : JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the settings of a source could not be written as JSON", e);
        }
    }

    @Override
    public KindSettings convertToEntityAttribute(String json) {
        try {
            return json == null ? KindSettings.NONE : JSON.readValue(json, KindSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds settings of a source that cannot be read", e);
        }
    }
}
